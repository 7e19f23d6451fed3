package vn.zoneregistry.projects.neighbour;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathTemplate;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** zones-service as the projects see it: zones by id, the land ledger, the feed, and its bad days. */
public class ZonesStub implements QuarkusTestResourceLifecycleManager {

    private static final int OVERRIDING = 1;
    private static final int PARTICULAR = 3;
    private static final int ORDINARY = 9;
    private static final int FEED_PATIENCE_IN_MILLIS = 100;

    private static final String BAC_KAN = """
            {"id": "06-2004", "code": "06", "name": "Tỉnh Bắc Kạn", "nameEn": "Bac Kan", "level": "PROVINCE",
             "parentId": null, "validFrom": "2004-07-08", "validTo": "2025-06-30", "successorId": "19-2025",
             "predecessorIds": [], "version": 1}""";

    private static final String THAI_NGUYEN = """
            {"id": "19-2025", "code": "19", "name": "Tỉnh Thái Nguyên", "nameEn": "Thai Nguyen", "level": "PROVINCE",
             "parentId": null, "validFrom": "2025-07-01", "validTo": null, "successorId": null,
             "predecessorIds": ["06-2004"], "version": 1}""";

    private static WireMockServer server;
    private static int feedLength;

    @Override
    public Map<String, String> start() {
        server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().globalTemplating(false));
        server.start();
        feedLength = 0;
        var nothingNew = answer(200, "{\"items\": [], \"nextCursor\": \"{{request.query.after}}\"}")
                .withTransformers("response-template")
                .withFixedDelay(FEED_PATIENCE_IN_MILLIS);
        server.stubFor(get(urlPathEqualTo("/v1/events")).atPriority(ORDINARY).willReturn(nothingNew));
        server.stubFor(get(urlPathMatching("/v1/zones/.*"))
                .atPriority(ORDINARY)
                .willReturn(problem(404, "not-found", "không có khu này")));
        server.stubFor(put(urlPathTemplate("/v1/land-allocations/{id}"))
                .atPriority(ORDINARY)
                .willReturn(answer(201, "{}")));
        server.stubFor(post(urlPathTemplate("/v1/land-allocations/{id}/release"))
                .atPriority(ORDINARY)
                .willReturn(answer(200, "{}")));
        return Map.of(
                "registry.neighbour.zones.url",
                server.baseUrl(),
                "registry.neighbour.zones.pause-after-failures",
                "PT0.1S");
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** An operating zone of old Bắc Kạn that zones-service knows; the projects have not heard of it yet. */
    public static UUID zone() {
        return zone("OPERATING", "06-2004");
    }

    public static UUID zone(String status, String unit) {
        var id = UUID.randomUUID();
        server.stubFor(get(urlPathEqualTo("/v1/zones/" + id))
                .atPriority(PARTICULAR)
                .willReturn(answer(200, zoneJson(id, 1, "Khu công nghiệp Thanh Bình", status, unit))));
        return id;
    }

    public static String codeOf(UUID zone) {
        return "KCN-" + zone.toString().substring(0, 8).toUpperCase();
    }

    /** A phase of the zone. */
    public static UUID phase(UUID zone) {
        var id = UUID.randomUUID();
        server.stubFor(get(urlPathEqualTo("/v1/zones/%s/phases/%s".formatted(zone, id)))
                .atPriority(PARTICULAR)
                .willReturn(answer(200, "{\"id\": \"%s\"}".formatted(id))));
        return id;
    }

    /** The ledger refuses land in this zone. */
    public static StubMapping refusesLand(UUID zone, String code, String detail) {
        return server.stubFor(holdIn(zone).willReturn(problem(409, code, detail)));
    }

    /** The ledger is broken for this zone: it says so, and nothing else. */
    public static StubMapping failsForLand(UUID zone) {
        return server.stubFor(holdIn(zone).willReturn(problem(500, "internal-error", "hỏng")));
    }

    /** The ledger takes longer than anyone waits. */
    public static StubMapping isSlowWithLand(UUID zone) {
        return server.stubFor(holdIn(zone).willReturn(answer(201, "{}").withFixedDelay(5_000)));
    }

    /** Every call fails until {@link #mend}. */
    public static StubMapping isDown() {
        return server.stubFor(any(anyUrl()).atPriority(OVERRIDING).willReturn(problem(503, "overloaded", "quá tải")));
    }

    /** Every question about a zone is taken and never answered, until {@link #mend}. */
    public static StubMapping isSilent() {
        return answersAfter(60_000);
    }

    /** Every question about a zone is answered that late, until {@link #mend}: there is such a zone. */
    public static StubMapping answersAfter(int millis) {
        return server.stubFor(get(urlPathTemplate("/v1/zones/{id}"))
                .atPriority(OVERRIDING)
                .willReturn(answer(
                                200,
                                zoneJson(
                                        "{{request.path.id}}",
                                        "KCN-{{request.path.id}}",
                                        1,
                                        "Khu",
                                        "OPERATING",
                                        "06-2004"))
                        .withTransformers("response-template")
                        .withFixedDelay(millis)));
    }

    public static void mend(StubMapping fault) {
        server.removeStub(fault);
    }

    /** Every request to reserve or lease land for the project, in their order. */
    public static List<LoggedRequest> holdsFor(String project) {
        return server.findAll(putRequestedFor(urlPathTemplate("/v1/land-allocations/{id}"))
                .withRequestBody(matchingJsonPath("$.projectId", equalTo(project))));
    }

    public static List<LoggedRequest> releasesOf(String allocation) {
        return server.findAll(
                postRequestedFor(urlPathEqualTo("/v1/land-allocations/%s/release".formatted(allocation))));
    }

    /** The zone as an event of the feed. */
    public static void publishZone(UUID id, int version, String name, String verb) {
        publish("zones." + verb, "zones/" + id, version, zoneJson(id, version, name, "OPERATING", "06-2004"));
    }

    /** Old Bắc Kạn, where the zones are, and the province that it was merged into. */
    public static void publishProvinces() {
        publish("administrative-units.created", "administrative-units/06-2004", 1, BAC_KAN);
        publish("administrative-units.created", "administrative-units/19-2025", 1, THAI_NGUYEN);
    }

    public static void publish(String type, String subject, int version, String data) {
        int position = feedLength++;
        var event = """
                {"specversion": "1.0", "id": "%s", "source": "/zones-service", "type": "%s", "subject": "%s",
                 "time": "2026-01-02T03:04:05.678Z", "datacontenttype": "application/json", "subjectversion": %d,
                 "actor": "zone-editor", "reason": null, "data": %s}""".formatted(UUID.randomUUID(), type, subject, version, data);
        server.stubFor(get(urlPathEqualTo("/v1/events"))
                .withQueryParam("after", equalTo(String.valueOf(position)))
                .atPriority(PARTICULAR)
                .willReturn(answer(200, "{\"items\": [%s], \"nextCursor\": \"%d\"}".formatted(event, position + 1))));
    }

    private static MappingBuilder holdIn(UUID zone) {
        return put(urlPathTemplate("/v1/land-allocations/{id}"))
                .withRequestBody(matchingJsonPath("$.zoneId", equalTo(zone.toString())))
                .atPriority(PARTICULAR);
    }

    private static String zoneJson(UUID id, int version, String name, String status, String unit) {
        return zoneJson(id.toString(), codeOf(id), version, name, status, unit);
    }

    private static String zoneJson(String id, String code, int version, String name, String status, String unit) {
        return """
                {"id": "%s", "code": "%s", "name": "%s", "status": "%s", "administrativeUnitId": "%s",
                 "type": "INDUSTRIAL_PARK", "land": {}, "version": %d}""".formatted(id, code, name, status, unit, version);
    }

    private static ResponseDefinitionBuilder problem(int status, String code, String detail) {
        return answer(status, "{\"code\": \"%s\", \"title\": \"…\", \"detail\": \"%s\"}".formatted(code, detail))
                .withHeader("Content-Type", "application/problem+json");
    }

    private static ResponseDefinitionBuilder answer(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }
}
