package vn.zoneregistry.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.reporting.Api.anonymous;
import static vn.zoneregistry.reporting.Api.approved;
import static vn.zoneregistry.reporting.Api.report;
import static vn.zoneregistry.reporting.Api.reporter;
import static vn.zoneregistry.reporting.Api.viewer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.reporting.Neighbours;

/** Nobody without a token learns the figures of one enterprise, wherever they are shown. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class PublicFiguresTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String REPORT = "/v1/annual-reports/2024?province=88";
    private static final String REVENUE = "find { it.indicator == 'REVENUE' }.";

    /** Of the one enterprise, as the languages write it. */
    private static final Pattern SECRET = Pattern.compile("(?<!\\d)41[.,]37");

    private static UUID alone;
    private static UUID project;

    @Inject
    Neighbours neighbours;

    @BeforeEach
    void aZoneWithOneEnterpriseAmongOthers() {
        if (alone != null) {
            return;
        }
        neighbours.province("88-2004", "88", "Tỉnh Tám", "Eight", "2004-07-08", null, null);
        alone = neighbours.park("PUBLIC-ALONE", "Khu một", "88-2004");
        var crowded = neighbours.park("PUBLIC-MANY", "Khu nhiều", "88-2004");
        var third = neighbours.park("PUBLIC-MORE", "Khu nữa", "88-2004");
        project = project("PUBLIC-P", alone, UUID.randomUUID(), "41.37");
        for (int i = 0; i < 3; i++) {
            project("PUBLIC-M" + i, crowded, UUID.randomUUID(), "100");
            project("PUBLIC-N" + i, third, UUID.randomUUID(), "200");
        }
        reporter().body("""
                        {"subject": {"type": "zones", "id": "%s"}, "indicator": "REVENUE", "periodFrom": 2024,
                         "periodTo": 2024, "value": 50, "unit": "BILLION_VND", "source": "test"}""".formatted(alone)).post("/v1/targets").then().statusCode(201);
    }

    private UUID project(String code, UUID zone, UUID investor, String revenue) {
        var id = neighbours.project(
                code,
                zone,
                Map.of(
                        "registeredOn",
                        "2020-01-01",
                        "registeredCapitalVnd",
                        "41370000000",
                        "sectors",
                        List.of(Map.of("scheme", "VSIC2018", "code", "C16")),
                        "investors",
                        List.of(Map.of("investorId", investor))));
        approved("projects/" + id, 2024, """
                {"values": [{"indicator": "REVENUE", "value": %s}, {"indicator": "WORKERS_TOTAL", "value": 10}],
                 "products": [{"name": "Ván", "unit": "M3", "quantity": %s}]}""".formatted(revenue, revenue));
        return id;
    }

    @Test
    void theAnnualReportWithholdsTheZoneAndWhatWouldTellOfIt() {
        var report = anonymous().get(REPORT);

        report.then()
                .statusCode(200)
                .body("indicators." + REVENUE + "value", is(941.37f))
                .body("zones.find { it.zone.code == 'PUBLIC-ALONE' }.indicators." + REVENUE + "value", nullValue())
                .body(
                        "zones.find { it.zone.code == 'PUBLIC-ALONE' }.indicators." + REVENUE + "noteCode",
                        equalTo("WITHHELD"))
                .body(
                        "zones.find { it.zone.code == 'PUBLIC-ALONE' }.indicators." + REVENUE + "note",
                        containsString("ba doanh nghiệp"))
                .body(
                        "sectors.indicators.flatten().findAll { it.indicator == 'REVENUE' }.value",
                        everyItem(nullValue()))
                .body(
                        "zoneTypes.indicators.flatten().findAll { it.indicator == 'REVENUE' }.value",
                        everyItem(nullValue()))
                .body("products", empty())
                .body("projects.active", is(7))
                .body("projects.registeredCapitalVnd", nullValue())
                .body("projects.capital", nullValue());
        List<Object> told = report.path(
                "zones.indicators.flatten().findAll { it.indicator == 'REVENUE' && it.value != null }.value");
        assertThat(told).hasSize(1);
        viewer().get(REPORT)
                .then()
                .body("zones.find { it.zone.code == 'PUBLIC-ALONE' }.indicators." + REVENUE + "value", is(41.37f))
                .body("sectors.find { it.code == 'C16' }.indicators." + REVENUE + "value", is(941.37f))
                .body("products[0].quantity", is(941.37f))
                .body("projects.capital", notNullValue());
    }

    @Test
    void noFormOfTheReportHasTheFigure() throws IOException {
        for (var accept : List.of("application/json", "text/html", "text/csv")) {
            var explain = "explain=" + accept.equals("application/json");
            for (var place : List.of("?province=88&", "?zone=PUBLIC-ALONE&", "?")) {
                requireSecret(form(anonymous().accept(accept).get("/v1/annual-reports/2024" + place + explain)), false);
            }
            requireSecret(form(viewer().accept(accept).get(REPORT)), true);
        }
        var workbook = anonymous().accept(XLSX).get(REPORT).asByteArray();
        try (var text = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(workbook)))) {
            requireSecret(text.getText(), false);
        }
    }

    @Test
    void theReportOfTheZoneNamesNoProjects() {
        anonymous()
                .get("/v1/annual-reports/2024?zone=PUBLIC-ALONE&explain=true")
                .then()
                .statusCode(200)
                .body("indicators.coverage.missing.flatten()", empty())
                .body("narrative", not(containsString("41")));
    }

    @Test
    void aSeriesSaysThatItIsWithheld() {
        var years = "&indicator=REVENUE&from=2023&to=2024";
        anonymous()
                .get("/v1/series?zone=PUBLIC-ALONE" + years)
                .then()
                .statusCode(200)
                .body("items.value", contains(nullValue(), nullValue()))
                .body("items.noteCode", contains(nullValue(), equalTo("WITHHELD")));
        viewer().get("/v1/series?zone=PUBLIC-ALONE" + years).then().body("items[1].value", is(41.37f));
        anonymous().get("/v1/series?project=PUBLIC-P" + years).then().statusCode(401);
        viewer().get("/v1/series?project=PUBLIC-P" + years).then().body("items[1].value", is(41.37f));
    }

    @Test
    void aRankingLeavesItOutAndWithItTheShares() {
        var ranking = "/v1/rankings?year=2024&indicator=REVENUE&province=88";
        anonymous()
                .get(ranking)
                .then()
                .statusCode(200)
                .body("items.subject.code", not(hasItem("PUBLIC-ALONE")))
                .body("items.sharePercent", everyItem(nullValue()));
        viewer().get(ranking).then().body("items.subject.code", hasItem("PUBLIC-ALONE"));
        anonymous().get(ranking + "&level=projects").then().statusCode(401);
    }

    @Test
    void theProgressOfATargetIsWithheldToo() {
        anonymous()
                .get("/v1/target-progress?zone=PUBLIC-ALONE&from=2024&to=2024")
                .then()
                .statusCode(200)
                .body("items.target", contains(50))
                .body("items.actual", contains(nullValue()))
                .body("items.completionPercent", contains(nullValue()))
                .body("items.remaining", contains(nullValue()))
                .body("items.noteCode", contains("WITHHELD"));
        anonymous().get("/v1/target-progress?project=PUBLIC-P").then().statusCode(401);
    }

    @Test
    void completenessCountsProjectsAndNamesNone() {
        var path = "/v1/completeness?year=2024&zone=PUBLIC-ALONE";
        anonymous().get(path).then().statusCode(200).body("approved", is(1)).body("items", empty());
        viewer().get(path).then().body("items.code", contains("PUBLIC-P"));
        anonymous().get("/v1/completeness?year=2024&province=88").then().body("items.code", hasItem("PUBLIC-ALONE"));
    }

    @Test
    void reportsOfProjectsAreForKnownCallers() {
        anonymous().get(report("projects/" + project, 2024)).then().statusCode(401);
        anonymous().get("/v1/kpi-reports?subjectType=projects").then().statusCode(401);
        anonymous().get("/v1/kpi-reports?limit=200").then().body("items.subject.type", not(hasItem("projects")));
    }

    @Test
    void aZoneWithOneEnterpriseReportsItsFiguresInConfidence() {
        approved("zones/" + alone, 2022, """
                {"values": [{"indicator": "REVENUE", "value": 41.37}, {"indicator": "WASTEWATER_CAPACITY", "value": 500}]}""");
        var path = report("zones/" + alone, 2022);

        var read = anonymous().get(path);

        read.then()
                .statusCode(200)
                .body("values.find { it.indicator == 'REVENUE' }.value", nullValue())
                .body("values.find { it.indicator == 'REVENUE' }.missingReason", equalTo("CONFIDENTIAL"))
                .body("values.find { it.indicator == 'WASTEWATER_CAPACITY' }.value", is(500));
        var full = viewer().get(path);
        full.then().body("values.find { it.indicator == 'REVENUE' }.value", is(41.37f));
        assertThat(full.getHeader("ETag")).isNotEqualTo(read.getHeader("ETag"));
        anonymous()
                .get("/v1/kpi-reports?subjectId=" + alone)
                .then()
                .body("items[0].values.find { it.indicator == 'REVENUE' }.value", nullValue());
    }

    private static String form(Response response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return response.asString();
    }

    private static void requireSecret(String text, boolean told) {
        assertThat(SECRET.matcher(text).find()).isEqualTo(told);
    }
}
