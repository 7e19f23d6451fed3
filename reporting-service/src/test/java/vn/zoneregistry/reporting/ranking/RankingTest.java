package vn.zoneregistry.reporting.ranking;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.reporting.Api.anonymous;
import static vn.zoneregistry.reporting.Api.approved;
import static vn.zoneregistry.reporting.Api.viewer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.reporting.Neighbours;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class RankingTest {

    private static boolean loaded;

    @Inject
    Neighbours neighbours;

    @BeforeEach
    void fourZonesOfWhichOneSaysNothing() {
        if (loaded) {
            return;
        }
        loaded = true;
        neighbours.province("83-2004", "83", "Tỉnh Ba", "Three", "2004-07-08", null, null);
        var first = neighbours.park("RANK-A", "Khu A", "83-2004");
        var second = neighbours.park("RANK-B", "Khu B", "83-2004");
        var third = neighbours.park("RANK-C", "Khu C", "83-2004");
        neighbours.park("RANK-D", "Khu D", "83-2004");
        var project = neighbours.project("RANK-P", third, Map.of());
        report("zones/" + first, 2023, "20");
        report("zones/" + first, 2024, "25");
        report("zones/" + second, 2024, "50");
        report("projects/" + project, 2024, "25");
    }

    @Test
    void theLargestComesFirstAndEqualsShareTheirRank() {
        ranking("province=83&total=true")
                .body("items.rank", contains(1, 2, 2))
                .body("items[0].subject.code", equalTo("RANK-B"))
                .body("items[0].sharePercent", is(50.0f))
                .body("items.find { it.subject.code == 'RANK-A' }.yoyPercent", is(25.0f))
                .body("items.find { it.subject.code == 'RANK-C' }.basis", equalTo("AGGREGATED"))
                .body("total", is(3));
    }

    @Test
    void ranksProjectsAndProvincesToo() {
        ranking("province=83&level=projects").body("items.subject.code", contains("RANK-P"));
        ranking("level=provinces").body("items.subject.id", hasItem("83-2004"));
        ranking("province=83&top=1").body("items.subject.code", contains("RANK-B"));
    }

    @Test
    void isPagedWithoutLosingWhoSharesARank() {
        var first = ranking("province=83&limit=2").body("items.rank", contains(1, 2));
        String cursor = first.extract().path("nextCursor");

        ranking("province=83&limit=2&cursor=" + cursor)
                .body("items.rank", contains(2))
                .body("nextCursor", nullValue());
        anonymous()
                .get("/v1/rankings?year=2024&indicator=EXPORT_VALUE&province=83&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-mismatch"));
    }

    @Test
    void refusesQuestionsThatHaveNoAnswer() {
        anonymous()
                .get("/v1/rankings?indicator=REVENUE")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("year"));
        anonymous()
                .get("/v1/rankings?indicator=REVENUE&year=2024&level=district")
                .then()
                .statusCode(400);
        anonymous()
                .get("/v1/rankings?indicator=LAND_LEASED&year=2024&level=projects")
                .then()
                .statusCode(400);
        anonymous().get("/v1/rankings?indicator=REVENUE&year=2024&top=0").then().statusCode(400);
    }

    private static ValidatableResponse ranking(String query) {
        return viewer().get("/v1/rankings?year=2024&indicator=REVENUE&" + query)
                .then()
                .statusCode(200);
    }

    private static void report(String subject, int year, String revenue) {
        approved(subject, year, "{\"values\": [{\"indicator\": \"REVENUE\", \"value\": %s}]}".formatted(revenue));
    }
}
