package vn.zoneregistry.reporting.series;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.reporting.Api;
import vn.zoneregistry.reporting.Neighbours;

/** Two provinces were merged on 1 July 2025 and the new one goes on under the code of the second. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class SeriesTest {

    private static boolean loaded;
    private static UUID north;

    @Inject
    Neighbours neighbours;

    @BeforeEach
    void aMerger() {
        if (loaded) {
            return;
        }
        loaded = true;
        neighbours.province("81-2004", "81", "Tỉnh Một", "One", "2004-07-08", "2025-06-30", "82-2025");
        neighbours.province("82-2004", "82", "Tỉnh Hai", "Two", "2004-07-08", "2025-06-30", "82-2025");
        neighbours.province("82-2025", "82", "Tỉnh Hai", "Two", "2025-07-01", null, null);
        north = neighbours.park("SERIES-NORTH", "Khu Bắc", "81-2004");
        var south = neighbours.park("SERIES-SOUTH", "Khu Nam", "82-2004");
        var project = neighbours.project("SERIES-ONE", south, Map.of());
        report("zones/" + north, 2023, "10.5");
        report("zones/" + north, 2024, "12");
        report("zones/" + south, 2024, "100");
        report("projects/" + project, 2023, "80");
        report("provinces/81-2004", 2022, "9");
        report("provinces/82-2004", 2022, "70");
        report("provinces/82-2025", 2025, "130");
    }

    @Test
    void aPastYearIsAboutTheProvinceThatThereWasThen() {
        series("province=82&from=2023&to=2025")
                .body("items.year", contains(2023, 2024, 2025))
                .body("items.subject.id", contains("82-2004", "82-2004", "82-2025"))
                .body("items[0].value", is(80))
                .body("items[1].value", is(100))
                .body("items[2].value", is(130))
                .body("items[2].yoyPercent", nullValue())
                .body("items[2].noteCode", equalTo("BASIS_DIFFERS"));
    }

    @Test
    void thePastIsRestatedForTheProvinceOfToday() {
        series("province=82&from=2022&to=2025&boundary=current")
                .body("items.subject.id", contains("82-2025", "82-2025", "82-2025", "82-2025"))
                .body("items[0].value", is(79))
                .body("items[1].value", is(90.5f))
                .body("items[2].value", is(112))
                .body("items[3].value", is(130))
                .body("items[0].boundary", equalTo("current"));
    }

    @Test
    void overAllProvincesBothBoundariesGiveTheSame() {
        for (int year = 2022; year <= 2025; year++) {
            assertThat(sum(year, "as-reported", "81", "82"))
                    .as("year %d", year)
                    .isEqualByComparingTo(sum(year, "current", "82"));
        }
    }

    @Test
    void aProvinceThatIsNoMoreHasNoFigureAfterItsEnd() {
        series("province=81&from=2024&to=2025")
                .body("items[0].value", is(12))
                .body("items[1].subject", nullValue())
                .body("items[1].value", nullValue());
    }

    @Test
    void zonesProjectsAndTheCountryHaveSeriesToo() {
        series("zone=SERIES-NORTH&from=2023&to=2024").body("items[1].yoyPercent", is(14.29f));
        series("project=SERIES-ONE&from=2023&to=2023").body("items[0].value", is(80));
        series("from=2024&to=2024").body("items[0].subject.type", equalTo("country"));
    }

    @Test
    void canBeHadInPages() {
        var first = series("province=82&from=2024&to=2025&limit=1&total=true")
                .body("items.year", contains(2024))
                .body("total", is(2))
                .extract()
                .<String>path("nextCursor");

        series("province=82&from=2024&to=2025&limit=1&cursor=" + first)
                .body("items.year", contains(2025))
                .body("nextCursor", nullValue());
        viewer().get("/v1/series?indicator=REVENUE&province=82&from=2023&to=2025&limit=1&cursor=" + first)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-mismatch"));
    }

    @Test
    void canBeHadAsATable() {
        var csv = viewer().accept("text/csv")
                .get("/v1/series?indicator=REVENUE&province=82&from=2024&to=2025")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv.lines().toList()).hasSize(3);
        assertThat(csv).contains("82-2025").contains("130");
    }

    @Test
    void refusesQuestionsThatHaveNoAnswer() {
        viewer().get("/v1/series?province=82").then().statusCode(400).body("errors.parameter", hasItem("indicator"));
        viewer().get("/v1/series?province=82&indicator=REVENU")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("indicator"));
        viewer().get("/v1/series?province=82&indicator=REVENUE&boundary=old")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("boundary"));
        viewer().get("/v1/series?province=82&indicator=REVENUE&from=2025&to=2024")
                .then()
                .statusCode(400);
        viewer().get("/v1/series?province=82&zone=SERIES-NORTH&indicator=REVENUE")
                .then()
                .statusCode(400);
        viewer().get("/v1/series?province=999&indicator=REVENUE").then().statusCode(404);
        anonymous()
                .get("/v1/series?indicator=REVENUE&includeDrafts=true")
                .then()
                .statusCode(401);
    }

    private static BigDecimal sum(int year, String boundary, String... provinces) {
        return Arrays.stream(provinces)
                .map(province ->
                        Api.exact(viewer().get("/v1/series?indicator=REVENUE&province=%s&from=%d&to=%d&boundary=%s"
                                .formatted(province, year, year, boundary))))
                .map(answer -> (Object) answer.get("items[0].value"))
                .filter(Objects::nonNull)
                .map(value -> new BigDecimal(value.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static ValidatableResponse series(String query) {
        return viewer().get("/v1/series?indicator=REVENUE&" + query).then().statusCode(200);
    }

    private static void report(String subject, int year, String revenue) {
        approved(subject, year, "{\"values\": [{\"indicator\": \"REVENUE\", \"value\": %s}]}".formatted(revenue));
    }
}
