package vn.zoneregistry.reporting.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.zoneregistry.reporting.Api.approved;
import static vn.zoneregistry.reporting.Api.approver;
import static vn.zoneregistry.reporting.Api.moved;
import static vn.zoneregistry.reporting.Api.report;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    private static final String RANDOM = "393";
    private static final int PROJECTS = 4;
    private static final int STEPS = 12;

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

        var first = everything(CODE, "");
        var start = now();
        for (var correction : corrections.entrySet()) {
            var printed = annualReport(CODE, "");
            var moment = now();

            correction.getValue().run();

            assertThat(annualReport(CODE, "")).as(correction.getKey()).isNotEqualTo(printed);
            assertThat(annualReport(CODE, "&asOf=" + moment))
                    .as(correction.getKey())
                    .isEqualTo(printed);
        }
        assertThat(everything(CODE, "&asOf=" + start)).isEqualTo(first);
        assertThat(everything(CODE, "")).doesNotContainAnyElementsOf(first);
    }

    private record Printed(Instant at, List<JsonNode> answers) {}

    /** Whatever has happened since, and in whatever order. */
    @Test
    void noHistoryChangesWhatWasPrinted() throws Exception {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        neighbours.province(RANDOM + "-2004", RANDOM, "Tỉnh Ba", "Three", "2004-07-08", null, null);
        var zones = List.of(park(0, random), park(1, random));
        var subjects = new ArrayList<String>();
        zones.forEach(zone -> subjects.add("zones/" + zone));
        for (int i = 0; i < PROJECTS; i++) {
            subjects.add("projects/" + project(i, zones, random));
        }
        var target = "/v1/targets/"
                + reporter().body("""
                                {"subject": {"type": "provinces", "id": "%s-2004"}, "indicator": "REVENUE",
                                 "periodFrom": 2023, "periodTo": 2024, "value": 50}""".formatted(RANDOM)).post("/v1/targets").path("id");

        var printed = new ArrayList<Printed>();
        for (int i = 0; i < STEPS; i++) {
            switch (random.nextInt(6)) {
                case 0 -> change(target, random);
                case 1 -> park(random.nextInt(2), random);
                case 2 -> project(random.nextInt(PROJECTS), zones, random);
                default -> correct(subjects.get(random.nextInt(subjects.size())), 2023 + random.nextInt(2), random);
            }
            printed.add(new Printed(now(), everything(RANDOM, "")));
        }

        assertThat(printed.stream().map(Printed::answers).distinct())
                .as("seed %d", seed)
                .hasSizeGreaterThan(STEPS / 3);
        for (var then : printed) {
            assertThat(everything(RANDOM, "&asOf=" + then.at()))
                    .as("seed %d, %s", seed, then.at())
                    .isEqualTo(then.answers());
        }
    }

    private UUID park(int number, Random random) {
        return neighbours.park("HISTORY-" + number, "Khu " + random.nextInt(100), RANDOM + "-2004");
    }

    /** In one of the zones and of one line of business. */
    private UUID project(int number, List<UUID> zones, Random random) {
        return neighbours.project(
                "HISTORY-P" + number,
                zones.get(random.nextInt(2)),
                Map.of(
                        "registeredOn",
                        "2023-0%d-01".formatted(1 + random.nextInt(9)),
                        "sectors",
                        List.of(Map.of("scheme", "VSIC2018", "code", "C1" + random.nextInt(3)))));
    }

    private void change(String target, Random random) {
        reporter()
                .header("If-Match", viewer().get(target).getHeader("ETag"))
                .body("{\"value\": %d}".formatted(1 + random.nextInt(100)))
                .patch(target)
                .then()
                .statusCode(200);
    }

    /** Enters and approves a report that there is none of, takes back one that is approved, or corrects one that is taken back. */
    private void correct(String subject, int year, Random random) {
        var report = viewer().get(report(subject, year));
        var values = """
                {"values": [{"indicator": "REVENUE", "value": %d}, {"indicator": "WORKERS_TOTAL", "value": %d},
                            {"indicator": "INCOME_AVERAGE_MONTHLY", "value": %d}],
                 "products": [{"name": "Gỗ", "unit": "M3", "quantity": %d}]}""".formatted(
                        random.nextInt(1000), 100 + random.nextInt(10), 1 + random.nextInt(20), 1 + random.nextInt(9));
        if (report.statusCode() == 404) {
            approved(subject, year, values);
        } else if (report.path("status").equals("APPROVED")) {
            moved(subject, year, "DRAFT", approver(), report).then().statusCode(200);
        } else {
            reporter()
                    .header("If-Match", report.getHeader("ETag"))
                    .body(values)
                    .put(report(subject, year))
                    .then()
                    .statusCode(200);
            moved(subject, year, "SUBMITTED", reporter(), viewer().get(report(subject, year)))
                    .then()
                    .statusCode(200);
            moved(subject, year, "APPROVED", approver(), viewer().get(report(subject, year)))
                    .then()
                    .statusCode(200);
        }
    }

    private List<JsonNode> everything(String province, String more) throws Exception {
        var place = "&province=" + province + more;
        return List.of(
                annualReport(province, more),
                answer("/v1/series?indicator=REVENUE&from=2023&to=2024&boundary=current" + place),
                answer("/v1/rankings?year=2024&indicator=REVENUE" + place),
                answer("/v1/target-progress?from=2023&to=2024" + place));
    }

    private JsonNode annualReport(String province, String more) throws Exception {
        var report = (ObjectNode) answer("/v1/annual-reports/2024?explain=true&province=" + province + more);
        report.putNull("asOf");
        return report;
    }

    private JsonNode answer(String path) throws Exception {
        var response = viewer().get(path);
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
