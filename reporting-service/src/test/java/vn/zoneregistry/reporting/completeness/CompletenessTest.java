package vn.zoneregistry.reporting.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.zoneregistry.reporting.Api.anonymous;
import static vn.zoneregistry.reporting.Api.approved;
import static vn.zoneregistry.reporting.Api.report;
import static vn.zoneregistry.reporting.Api.reporter;
import static vn.zoneregistry.reporting.Api.viewer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.DatabaseOwner;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.reporting.Neighbours;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class CompletenessTest {

    private static final String REVENUE = "{\"values\": [{\"indicator\": \"REVENUE\", \"value\": 5}]}";
    private static boolean loaded;

    @Inject
    Neighbours neighbours;

    @BeforeEach
    void threeZonesAtThreeStages() {
        if (loaded) {
            return;
        }
        loaded = true;
        neighbours.province("85-2004", "85", "Tỉnh Năm", "Five", "2004-07-08", null, null);
        var done = neighbours.park("COMPLETE-A", "Khu A", "85-2004");
        var begun = neighbours.park("COMPLETE-B", "Khu B", "85-2004");
        neighbours.zone("COMPLETE-C", "Cụm C", "85-2004", "INDUSTRIAL_CLUSTER", Map.of());
        approved("zones/" + done, 2024, REVENUE);
        reporter().body(REVENUE).put(report("zones/" + begun, 2024)).then().statusCode(201);
    }

    @Test
    void tellsWhoIsMissingAndSinceWhen() {
        viewer().get("/v1/completeness?year=2024&province=85")
                .then()
                .statusCode(200)
                .body("expected", is(3))
                .body("approved", is(1))
                .body("draft", is(1))
                .body("missing", is(1))
                .body("late", is(2))
                .body("percent", is(33.33f))
                .body("items.code", contains("COMPLETE-C", "COMPLETE-B", "COMPLETE-A"))
                .body("items.status", contains("MISSING", "DRAFT", "APPROVED"))
                .body("items[0].dueOn", equalTo("2024-12-19"))
                .body("items[0].lateSince", equalTo("2024-12-20"))
                .body("items[2].lateSince", nullValue());
    }

    @Test
    void tellsWhoWasLateByTheCalendarOfThatDay() throws SQLException {
        var before = Instant.now();
        try {
            DatabaseOwner.execute("""
                    update reporting_calendar
                    set known_until = now()
                    where zone_type = 'INDUSTRIAL_CLUSTER'""", """
                    insert into reporting_calendar (zone_type, first_year, from_month, from_day, years_back, to_month,
                        to_day, due_month, due_day, due_years_after, legal_source, known_from)
                    select zone_type, first_year, from_month, from_day, years_back, to_month, to_day, 12, 25,
                        due_years_after, legal_source, known_until
                    from reporting_calendar
                    where zone_type = 'INDUSTRIAL_CLUSTER'""");
            var path = "/v1/completeness?year=2024&province=85";

            viewer().get(path).then().body(dueOfTheCluster(), equalTo("2024-12-25"));
            viewer().get(path + "&asOf=" + before).then().body(dueOfTheCluster(), equalTo("2024-12-19"));
        } finally {
            DatabaseOwner.execute(
                    "delete from reporting_calendar where due_day = 25",
                    "update reporting_calendar set known_until = 'infinity'");
        }
    }

    private static String dueOfTheCluster() {
        return "items.find { it.code == 'COMPLETE-C' }.dueOn";
    }

    @Test
    void isPagedLikeEveryList() {
        var path = "/v1/completeness?year=2024&province=85&limit=2";
        var first = viewer().get(path + "&total=true");
        first.then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items.code", contains("COMPLETE-C", "COMPLETE-B"))
                .body("total", is(3))
                .body("expected", is(3));
        String cursor = first.path("nextCursor");

        viewer().get(path + "&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items.code", contains("COMPLETE-A"))
                .body("nextCursor", nullValue())
                .body("total", nullValue());
        viewer().get("/v1/completeness?year=2023&province=85&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-mismatch"));
        viewer().get(path + "&sort=name").then().statusCode(400).body("errors[0].code", equalTo("unknown-sort"));
        viewer().get("/v1/completeness?year=2024&province=85&limit=201").then().statusCode(400);
    }

    @Test
    void isHadAsATableOfAllWhoReport() {
        var csv = viewer().accept("text/csv").get("/v1/completeness?year=2024&province=85&limit=1");

        csv.then().statusCode(200).contentType(startsWith("text/csv"));
        assertThat(csv.asString().lines())
                .hasSize(4)
                .first()
                .isEqualTo("\uFEFFtype,id,code,name,expected,status,dueOn,lateSince,daysLate");
        assertThat(csv.asString()).contains(",COMPLETE-C,Cụm C,true,MISSING,2024-12-19,2024-12-20,");
        viewer().accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/v1/completeness?year=2024&province=85")
                .then()
                .statusCode(200);
    }

    @Test
    void doesNotTellStrangersWhatIsBeingWritten() {
        anonymous()
                .get("/v1/completeness?year=2024&province=85")
                .then()
                .statusCode(200)
                .body("items.status", contains("OUTSTANDING", "OUTSTANDING", "APPROVED"))
                .body("draft", nullValue());
    }

    @Test
    void nobodyWasLateBeforeTheDay() {
        neighbours.zone("COMPLETE-C", "Cụm C", "85-2004", "INDUSTRIAL_CLUSTER", Map.of());

        viewer().get("/v1/completeness?year=2099&province=85")
                .then()
                .statusCode(200)
                .body("late", is(0))
                .body("expected", is(3));
    }

    @Test
    void refusesAQuestionWithoutAYear() {
        anonymous().get("/v1/completeness?province=85").then().statusCode(400);
        anonymous().get("/v1/completeness?year=12&province=85").then().statusCode(400);
    }
}
