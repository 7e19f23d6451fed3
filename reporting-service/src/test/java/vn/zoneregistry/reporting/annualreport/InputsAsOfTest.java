package vn.zoneregistry.reporting.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.zoneregistry.reporting.Api.approved;
import static vn.zoneregistry.reporting.Api.reporter;
import static vn.zoneregistry.reporting.Api.viewer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.reporting.Neighbours;

/** Whatever figures are made of can be corrected, and what was printed before can still be had again. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class InputsAsOfTest {

    private static final String CODE = "391";
    private static final String OTHER = "392";

    @Inject
    Neighbours neighbours;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Test
    void noCorrectionChangesWhatWasPrinted() throws Exception {
        neighbours.province(CODE + "-2004", CODE, "Tỉnh Một", "One", "2004-07-08", null, null);
        neighbours.province(OTHER + "-2004", OTHER, "Tỉnh Hai", "Two", "2004-07-08", null, null);
        var zone = neighbours.park("INPUTS-1", "Khu Một", CODE + "-2004");
        var other = neighbours.park("INPUTS-2", "Khu Hai", OTHER + "-2004");
        var project = project("100");
        approved("zones/" + zone, 2024, values("5"));
        approved("zones/" + other, 2024, values("7"));

        var corrections = new LinkedHashMap<String, Runnable>();
        corrections.put("target", () -> reporter()
                .body("""
                        {"subject": {"type": "provinces", "id": "%s-2004"}, "indicator": "REVENUE", "periodFrom": 2024,
                         "periodTo": 2024, "value": 50}""".formatted(CODE))
                .post("/v1/targets")
                .then()
                .statusCode(201));
        corrections.put(
                "zone", () -> neighbours.zone("INPUTS-1", "Khu Mới", CODE + "-2004", "INDUSTRIAL_PARK", Map.of()));
        corrections.put("phase", () -> neighbours.phase(UUID.randomUUID(), zone, "50"));
        corrections.put("land", () -> neighbours.land(UUID.randomUUID(), zone, "17.7", "RESERVED"));
        corrections.put("project", () -> project("200"));
        corrections.put("adjustment", happened("adjustments", Map.of("projectId", project, "on", "2024-05-05")));
        corrections.put("supervision", happened("supervisions", Map.of("projectId", project, "on", "2024-05-06")));
        corrections.put(
                "disbursement",
                happened(
                        "disbursements",
                        Map.of(
                                "projectId",
                                project,
                                "on",
                                "2024-05-07",
                                "amount",
                                Map.of("amount", "1000000000", "currency", "VND"))));
        corrections.put(
                "petition", happened("petitions", Map.of("zoneId", zone, "raisedOn", "2024-02-01", "status", "OPEN")));
        corrections.put("report", () -> approved("projects/" + project, 2024, "{\"products\": [" + product() + "]}"));
        corrections.put(
                "succession",
                () -> neighbours.province(
                        OTHER + "-2004", OTHER, "Tỉnh Hai", "Two", "2004-07-08", "2023-12-31", CODE + "-2004"));

        var first = everything("");
        var start = now();
        for (var correction : corrections.entrySet()) {
            var printed = annualReport("");
            var moment = now();

            correction.getValue().run();

            assertThat(annualReport("")).as(correction.getKey()).isNotEqualTo(printed);
            assertThat(annualReport("&asOf=" + moment)).as(correction.getKey()).isEqualTo(printed);
        }
        assertThat(everything("&asOf=" + start)).isEqualTo(first);
        assertThat(everything("")).doesNotContainAnyElementsOf(first);
    }

    private List<JsonNode> everything(String more) throws Exception {
        return List.of(
                annualReport(more),
                answer("/v1/series?indicator=REVENUE&from=2023&to=2024&boundary=current" + more),
                answer("/v1/rankings?year=2024&indicator=REVENUE" + more),
                answer("/v1/target-progress?from=2024&to=2024" + more));
    }

    private JsonNode annualReport(String more) throws Exception {
        var report = (ObjectNode) answer("/v1/annual-reports/2024?explain=true" + more);
        report.putNull("asOf");
        return report;
    }

    private JsonNode answer(String path) throws Exception {
        var response = viewer().get(path + "&province=" + CODE);
        response.then().statusCode(200);
        return json.readTree(response.asString());
    }

    private UUID project(String capital) {
        var zone = UUID.nameUUIDFromBytes("INPUTS-1".getBytes(StandardCharsets.UTF_8));
        return neighbours.project(
                "INPUTS-P", zone, Map.of("registeredOn", "2024-03-01", "registeredCapitalVnd", capital));
    }

    private Runnable happened(String resource, Map<String, ?> data) {
        return () -> neighbours.happened(resource, UUID.randomUUID(), data);
    }

    private static String values(String revenue) {
        return "{\"values\": [{\"indicator\": \"REVENUE\", \"value\": %s}]}".formatted(revenue);
    }

    private static String product() {
        return "{\"name\": \"Gỗ\", \"unit\": \"M3\", \"quantity\": 4}";
    }

    /** A moment after all that was written and before all that will be. */
    private Instant now() {
        var moment = clock.instant().plusMillis(2);
        while (!clock.instant().isAfter(moment)) {
            Thread.onSpinWait();
        }
        return moment;
    }
}
