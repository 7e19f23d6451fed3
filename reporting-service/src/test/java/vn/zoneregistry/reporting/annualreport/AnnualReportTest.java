package vn.zoneregistry.reporting.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.reporting.Api.anonymous;
import static vn.zoneregistry.reporting.Api.approved;
import static vn.zoneregistry.reporting.Api.approver;
import static vn.zoneregistry.reporting.Api.moved;
import static vn.zoneregistry.reporting.Api.report;
import static vn.zoneregistry.reporting.Api.reporter;
import static vn.zoneregistry.reporting.Api.viewer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.reporting.Neighbours;

/** Each test has a province to itself. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class AnnualReportTest {

    private static final AtomicInteger PROVINCES = new AtomicInteger(100);

    @Inject
    Neighbours neighbours;

    private String code;
    private String unit;
    private UUID north;
    private UUID south;

    @BeforeEach
    void aProvinceWithTwoParks() {
        code = String.valueOf(PROVINCES.incrementAndGet());
        unit = code + "-2004";
        neighbours.province(unit, code, "Tỉnh " + code, "Province " + code, "2004-07-08", null, null);
        north = neighbours.park("NORTH-" + code, "Khu công nghiệp Bắc", unit);
        south = neighbours.park("SOUTH-" + code, "Khu công nghiệp Nam", unit);
    }

    @Test
    void anEmptyYearHasNothingAndSaysSo() {
        province(2024)
                .body("indicators", empty())
                .body("products", empty())
                .body("zones.zone.code", contains("NORTH-" + code, "SOUTH-" + code))
                .body("completeness.expected", is(2))
                .body("completeness.approved", is(0))
                .body("petitions.raised", nullValue())
                .body("projects.active", nullValue())
                .body(
                        "narrative",
                        equalTo("Năm 2024, các khu, cụm công nghiệp của tỉnh %s chưa có số liệu được phê duyệt."
                                .formatted(code)));
    }

    @Test
    void onlyApprovedFiguresCountUnlessDraftsAreAskedFor() {
        reporter().body(revenue("5")).put(report("zones/" + north, 2024)).then().statusCode(201);

        province(2024).body("indicators", empty());
        viewer().get(path(2024) + "&includeDrafts=true")
                .then()
                .statusCode(200)
                .body(line("REVENUE") + ".value", is(5))
                .body("completeness.approved", is(0));
        anonymous().get(path(2024) + "&includeDrafts=true").then().statusCode(401);
    }

    @Test
    void showsBothFiguresWhereTheProvinceSaysOtherwiseThanItsZones() {
        approved("zones/" + north, 2024, revenue("5"));
        approved("provinces/" + unit, 2024, revenue("8"));

        province(2024)
                .body(line("REVENUE") + ".value", is(8))
                .body(line("REVENUE") + ".basis", equalTo("REPORTED"))
                .body(line("REVENUE") + ".discrepancy.reported", is(8))
                .body(line("REVENUE") + ".discrepancy.aggregated", is(5))
                .body(line("REVENUE") + ".discrepancy.difference", is(3))
                .body(line("REVENUE") + ".coverage.reported", is(1))
                .body(line("REVENUE") + ".coverage.expected", is(2))
                .body(line("REVENUE") + ".coverage.missing.code", contains("SOUTH-" + code));
    }

    @Test
    void growthIsGivenOnlyBetweenTheSameZones() {
        approved("zones/" + north, 2023, revenue("100"));
        approved("zones/" + north, 2024, revenue("110"));

        province(2024).body(line("REVENUE") + ".yoyPercent", is(10.0f)).body(line("REVENUE") + ".note", nullValue());

        approved("zones/" + south, 2024, revenue("50"));

        province(2024)
                .body(line("REVENUE") + ".value", is(160))
                .body(line("REVENUE") + ".previous", is(100))
                .body(line("REVENUE") + ".yoyPercent", nullValue())
                .body(line("REVENUE") + ".noteCode", equalTo("SCOPE_DIFFERS"))
                .body(line("REVENUE") + ".note", notNullValue());
    }

    @Test
    void aZoneWithoutItsOwnReportIsTheSumOfItsProjects() {
        var one = neighbours.project("ONE-" + code, north, Map.of());
        var two = neighbours.project("TWO-" + code, north, Map.of());
        approved("projects/" + one, 2024, revenue("3"));
        approved("projects/" + two, 2024, revenue("4"));

        viewer().get("/v1/annual-reports/2024?zone=NORTH-" + code)
                .then()
                .statusCode(200)
                .body("subject.type", equalTo("zones"))
                .body("zones", empty())
                .body(line("REVENUE") + ".value", is(7))
                .body(line("REVENUE") + ".basis", equalTo("AGGREGATED"))
                .body(line("REVENUE") + ".coverage.expected", is(2))
                .body(line("REVENUE") + ".sharePercent", is(100.0f));
        province(2024).body(line("REVENUE") + ".value", is(7));
    }

    @Test
    void anApprovedCorrectionShowsAtOnce() {
        approved("zones/" + north, 2024, revenue("5"));
        var reopened = moved("zones/" + north, 2024, "DRAFT", approver(), viewer().get(report("zones/" + north, 2024)));
        province(2024).body("indicators", empty());
        var mended = reporter()
                .header("If-Match", reopened.getHeader("ETag"))
                .body(revenue("6"))
                .put(report("zones/" + north, 2024));
        var submitted = moved("zones/" + north, 2024, "SUBMITTED", reporter(), mended);
        moved("zones/" + north, 2024, "APPROVED", approver(), submitted).then().statusCode(200);

        province(2024).body(line("REVENUE") + ".value", is(6));
    }

    @Test
    void countsProjectsAndLandAsTheRegistryKnowsThem() {
        neighbours.zone(
                "NORTH-" + code,
                "Khu công nghiệp Bắc",
                unit,
                "INDUSTRIAL_PARK",
                Map.of("land", Map.of("leasableHa", 100)));
        neighbours.phase(UUID.randomUUID(), north, "73.5");
        neighbours.phase(UUID.randomUUID(), north, "51");
        neighbours.land(UUID.randomUUID(), north, "17.7", "LEASED");
        neighbours.land(UUID.randomUUID(), north, "2.3", "RESERVED");
        neighbours.project(
                "ONE-" + code,
                north,
                Map.of("registeredOn", "2024-03-01", "registeredCapitalVnd", "100000000000000001"));
        neighbours.project(
                "TWO-" + code,
                north,
                Map.of("registeredOn", "2020-03-01", "endedOn", "2024-06-01", "legalStatus", "REVOKED"));

        province(2024)
                .body("projects.active", is(1))
                .body("projects.new", is(1))
                .body("projects.ended", is(1))
                .body("projects.registeredCapitalVnd", equalTo("100000000000000001"))
                .body("land.parks.plannedHa", is(124.5f))
                .body("land.parks.leasedHa", is(17.7f))
                .body("land.parks.occupancyPercent", is(17.7f))
                .body("land.parks.availableHa", is(80.0f));
        viewer().get("/v1/annual-reports/2024?zone=NORTH-" + code)
                .then()
                .body(line("PROJECTS_NEW") + ".value", is(1))
                .body(line("PROJECTS_NEW") + ".basis", equalTo("REGISTRY"))
                .body("narrative", containsString("Cấp mới 1 dự án."));
        viewer().get("/v1/annual-reports/2023?zone=NORTH-" + code)
                .then()
                .body(line("PROJECTS_NEW") + ".value", is(0))
                .body("narrative", not(containsString("Cấp mới")));
    }

    @Test
    void aDeletedZoneIsInNoReport() {
        neighbours.zoneDeleted(south);

        province(2024).body("zones.zone.code", contains("NORTH-" + code));
    }

    @Test
    void refusesQuestionsThatHaveNoAnswer() {
        anonymous().get(path(2024) + "&zone=NORTH-" + code).then().statusCode(400);
        anonymous().get("/v1/annual-reports/2024?province=999").then().statusCode(404);
        anonymous().get("/v1/annual-reports/2024?zone=NOBODY").then().statusCode(404);
        anonymous().get("/v1/annual-reports/soon?province=" + code).then().statusCode(404);
        anonymous()
                .get("/v1/annual-reports/2024?provnce=06")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"))
                .body("errors.parameter", hasItem("provnce"));
    }

    @Test
    void isDocumented() {
        var document = anonymous().get("/q/openapi?format=json").asString();

        assertThat(document)
                .contains(
                        "/v1/annual-reports/{year}", "/v1/kpi-reports/{subjectType}/{subjectId}/{year}", "/v1/targets");
    }

    private ValidatableResponse province(int year) {
        return viewer().get(path(year)).then().statusCode(200);
    }

    private String path(int year) {
        return "/v1/annual-reports/%d?province=%s".formatted(year, code);
    }

    private static String line(String indicator) {
        return "indicators.find { it.indicator == '%s' }".formatted(indicator);
    }

    private static String revenue(String value) {
        return "{\"values\": [{\"indicator\": \"REVENUE\", \"value\": %s}]}".formatted(value);
    }
}
