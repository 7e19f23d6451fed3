package vn.zoneregistry.reporting.progress;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.reporting.Api.anonymous;
import static vn.zoneregistry.reporting.Api.approved;
import static vn.zoneregistry.reporting.Api.reporter;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.reporting.Neighbours;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class TargetProgressTest {

    private static boolean loaded;
    private static UUID zone;

    @Inject
    Neighbours neighbours;

    @Inject
    Clock clock;

    @BeforeEach
    void aZoneWithAPlanOfFiveYearsAndOneOfOne() {
        if (loaded) {
            return;
        }
        loaded = true;
        neighbours.province("84-2004", "84", "Tỉnh Bốn", "Four", "2004-07-08", null, null);
        zone = neighbours.park("PROGRESS-A", "Khu A", "84-2004");
        target(2021, 2025, "1000");
        target(2022, 2022, "150");
        report(2021, "200");
        report(2022, "300");
    }

    @Test
    void tellsHowFarEachTargetIs() {
        anonymous()
                .get("/v1/target-progress?zone=PROGRESS-A&from=2021&to=2025")
                .then()
                .statusCode(200)
                .body("items.periodFrom", contains(2021, 2022))
                .body("items[0].subject.code", equalTo("PROGRESS-A"))
                .body("items[0].indicator", equalTo("REVENUE"))
                .body("items[0].target", is(1000))
                .body("items[0].actual", is(500))
                .body("items[0].completionPercent", is(50.0f))
                .body("items[0].remaining", is(500))
                .body("items[1].onTrack", is(true));
        anonymous()
                .get("/v1/target-progress?zone=PROGRESS-A&from=2022&to=2022")
                .then()
                .body("items.periodFrom", contains(2022));
    }

    @Test
    void canBeHadInPages() {
        var question = "/v1/target-progress?zone=PROGRESS-A&from=2021&to=2025&limit=1";
        var first = anonymous()
                .get(question)
                .then()
                .statusCode(200)
                .body("items.periodFrom", contains(2021))
                .extract()
                .path("nextCursor");

        anonymous()
                .get(question + "&cursor=" + first)
                .then()
                .statusCode(200)
                .body("items.periodFrom", contains(2022))
                .body("nextCursor", nullValue());
    }

    @Test
    void aTargetThatWasCorrectedIsAsItWasThen() {
        var target = reporter().get("/v1/targets?subjectId=" + zone + "&year=2022&periodTo=2022");
        var id = target.jsonPath().getString("items[0].id");
        var before = clock.instant();
        awaitAfter(before);
        reporter()
                .header("If-Match", reporter().get("/v1/targets/" + id).getHeader("ETag"))
                .body("{\"value\": 400}")
                .patch("/v1/targets/" + id)
                .then()
                .statusCode(200);

        anonymous()
                .get("/v1/target-progress?zone=PROGRESS-A&from=2022&to=2022")
                .then()
                .body("items[0].target", is(400));
        anonymous()
                .get("/v1/target-progress?zone=PROGRESS-A&from=2022&to=2022&asOf=" + before)
                .then()
                .statusCode(200)
                .body("items[0].target", is(150))
                .body("items[0].actual", is(300));
        anonymous()
                .get("/v1/target-progress?zone=PROGRESS-A&asOf=2020-01-01")
                .then()
                .statusCode(404)
                .body("items", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=5000000", "from=2025&to=2020", "to=-1", "from=2020&asOf=-5000-01-01T00:00:00Z"})
    void refusesYearsThatNobodyMeans(String years) {
        anonymous()
                .get("/v1/target-progress?zone=PROGRESS-A&" + years)
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"));
    }

    private void awaitAfter(Instant moment) {
        while (!clock.instant().isAfter(moment)) {
            Thread.onSpinWait();
        }
    }

    private static void target(int from, int to, String value) {
        reporter()
                .body("""
                        {"subject": {"type": "zones", "id": "%s"}, "indicator": "REVENUE", "periodFrom": %d,
                         "periodTo": %d, "value": %s}""".formatted(zone, from, to, value))
                .post("/v1/targets")
                .then()
                .statusCode(201);
    }

    private static void report(int year, String revenue) {
        approved(
                "zones/" + zone,
                year,
                "{\"values\": [{\"indicator\": \"REVENUE\", \"value\": %s}]}".formatted(revenue));
    }
}
