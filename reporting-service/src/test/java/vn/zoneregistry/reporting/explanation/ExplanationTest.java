package vn.zoneregistry.reporting.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.reporting.Api.anonymous;
import static vn.zoneregistry.reporting.Api.approved;
import static vn.zoneregistry.reporting.Api.reporter;
import static vn.zoneregistry.reporting.Api.viewer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.reporting.Neighbours;

/** A province with everything that figures can be worked out from. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ExplanationTest {

    private static UUID park;
    private static UUID first;

    @Inject
    Neighbours neighbours;

    @BeforeEach
    void aProvinceWithAllKindsOfFigures() {
        if (park != null) {
            return;
        }
        neighbours.province("89-2004", "89", "Tỉnh Chín", "Nine", "2004-07-08", null, null);
        park = neighbours.zone(
                "EXPLAIN-PARK",
                "Khu một",
                "89-2004",
                "INDUSTRIAL_PARK",
                Map.of("plannedAreaHa", 120, "land", Map.of("leasableHa", 90)));
        var cluster = neighbours.zone(
                "EXPLAIN-CLUSTER",
                "Cụm hai",
                "89-2004",
                "INDUSTRIAL_CLUSTER",
                Map.of("plannedAreaHa", 40, "land", Map.of("leasableHa", 30)));
        neighbours.zone("EXPLAIN-NEW", "Khu ba", "89-2004", "INDUSTRIAL_PARK", Map.of("plannedAreaHa", 70));
        neighbours.land(id("land 1"), park, "17.7", "LEASED");
        neighbours.land(id("land 2"), park, "2.3", "RESERVED");
        neighbours.land(id("land 3"), cluster, "4", "LEASED");
        neighbours.land(id("land 4"), cluster, "7", "RESERVED");
        first = project("EXPLAIN-1", park, "2020-05-01", null, "130000000000", "DOMESTIC");
        var second = project("EXPLAIN-2", park, "2024-02-01", null, "40000000000", "FOREIGN");
        project("EXPLAIN-3", park, "2019-03-01", "2024-05-01", "7000000000", "DOMESTIC");
        var fourth = project("EXPLAIN-4", cluster, "2021-03-01", null, "9000000000", "DOMESTIC");
        happened(
                "adjustments",
                first,
                "2024-06-01",
                Map.of("before", capital("100000000000"), "after", capital("125000000000")));
        happened(
                "adjustments",
                first,
                "2025-06-01",
                Map.of("before", capital("125000000000"), "after", capital("130000000000")));
        happened(
                "adjustments",
                second,
                "2024-09-01",
                Map.of("before", capital("50000000000"), "after", capital("40000000000")));
        happened("disbursements", first, "2024-06-01", Map.of("amount", dong("3000000000")));
        happened("disbursements", first, "2024-07-01", Map.of("amount", dong("4500000000")));
        happened("disbursements", second, "2024-07-01", Map.of("amount", dong("1000000000")));
        happened("supervisions", second, "2024-08-01", Map.of());
        neighbours.happened(
                "petitions",
                id("p1"),
                Map.of("zoneId", park, "raisedOn", "2024-01-01", "status", "ANSWERED", "answeredOn", "2024-02-01"));
        neighbours.happened(
                "petitions", id("p2"), Map.of("zoneId", cluster, "raisedOn", "2024-03-01", "status", "OPEN"));
        figures("projects/" + first, 2023, "100", "50", "30", "6.1");
        figures("projects/" + second, 2023, "50", "40", "40", "7.3");
        figures("projects/" + first, 2024, "120", "60", "31", "6.5");
        figures("projects/" + second, 2024, "61", "45", "41", "7.9");
        figures("projects/" + fourth, 2024, "11", "9", "9", "5.5");
        figures("zones/" + cluster, 2024, "12.5", "10", "8", "5.7");
        approved("zones/" + park, 2024, """
                {"values": [{"indicator": "REVENUE", "value": 190}, {"indicator": "PROJECTS_TOTAL", "value": 3}],
                 "products": []}""");
        target("zones", park, 2024, 2024, "200");
        target("zones", park, 2021, 2099, "1000");
        target("provinces", "89-2004", 2023, 2024, "500");
    }

    @Test
    void everyFigureOfAReportComesOutOfItsFormula() {
        var checked = new Recalculation();

        for (int year : List.of(2023, 2024, 2025, 2026)) {
            for (var place : List.of("?province=89&", "?zone=EXPLAIN-PARK&", "?zone=EXPLAIN-CLUSTER&", "?")) {
                checked.check(viewer().get("/v1/annual-reports/%d%sexplain=true".formatted(year, place)));
            }
        }

        assertThat(checked.checked())
                .contains(
                        "value = Σ value",
                        "value = (Σ (value × weight) + Σ weighted) ÷ Σ weight",
                        "value = Σ numerator × 100 ÷ Σ denominator",
                        "value = Σ counted",
                        "previous = Σ value",
                        "planCompletionPercent = value × 100 ÷ plan",
                        "sharePercent = value × 100 ÷ zonesOfParent",
                        "yoyPercent = (value − previous) × 100 ÷ previous",
                        "discrepancy.difference = reported − aggregated",
                        "discrepancy.registry = Σ counted",
                        "quantity = Σ quantity",
                        "yoyPercent = (quantity − previous) × 100 ÷ previous",
                        "capital.closingVnd = Σ closingVnd",
                        "adjusted = Σ adjusted",
                        "open = Σ open",
                        "availableHa = Σ limitHa − Σ reservedHa − Σ leasedHa",
                        "occupancyPercent = (Σ leasedHa + Σ reservedHa) × 100 ÷ Σ leasableHa",
                        "percent = approved × 100 ÷ expected");
    }

    @Test
    void everyFigureOfAListComesOutOfItsFormula() {
        var checked = new Recalculation();

        for (var place : List.of("?province=89&", "?zone=EXPLAIN-PARK&", "?project=EXPLAIN-1&", "?")) {
            for (var indicator :
                    List.of("REVENUE", "INCOME_AVERAGE_MONTHLY", "WORKERS_LOCAL_SHARE", "CAPITAL_DISBURSED")) {
                checked.check(
                        viewer().get("/v1/series%sindicator=%s&from=2022&explain=true".formatted(place, indicator)));
            }
            checked.check(viewer().get("/v1/target-progress" + place + "explain=true"));
        }
        for (var level : List.of("zones", "provinces", "projects")) {
            checked.check(viewer().get("/v1/rankings?year=2024&indicator=REVENUE&explain=true&level=" + level));
        }
        checked.check(anonymous().get("/v1/completeness?year=2024&province=89&explain=true"));

        assertThat(checked.checked())
                .contains(
                        "value = Σ value",
                        "value = Σ counted",
                        "sharePercent = value × 100 ÷ ranked",
                        "actual = Σ value",
                        "remaining = max(target − actual; 0)",
                        "paceNeeded = remaining ÷ yearsLeft",
                        "onTrack = actual ≥ target × yearsOver ÷ years",
                        "percent = approved × 100 ÷ expected");
    }

    @Test
    void anOperandTellsWhereItCanBeRead() {
        viewer().get("/v1/annual-reports/2024?zone=EXPLAIN-PARK&explain=true")
                .then()
                .body(
                        explanation("REVENUE", "planCompletionPercent") + ".operands.origin.path[0]",
                        equalTo("/v1/kpi-reports/zones/%s/2024".formatted(park)))
                .body(explanation("REVENUE", "planCompletionPercent") + ".operands.origin.version", contains(3, 1))
                .body(
                        explanation("REVENUE", "planCompletionPercent") + ".operands.source",
                        contains("REPORTED", "TARGET"))
                .body(
                        explanation("CAPITAL_DISBURSED", "value") + ".operands.origin.service",
                        contains("projects-service", "projects-service"))
                .body(
                        explanation("CAPITAL_DISBURSED", "value")
                                + ".operands.find { it.subject.code == 'EXPLAIN-1' }.value",
                        is(7.5f))
                .body(
                        explanation("CAPITAL_DISBURSED", "value")
                                + ".operands.find { it.subject.code == 'EXPLAIN-1' }.origin.path",
                        equalTo("/v1/projects/" + first))
                .body(
                        "land.parks.explanations.find { it.figure == 'leasedHa' }.operands.origin.path",
                        contains("/v1/zones/" + park));
    }

    @Test
    void thePublicIsNamedNoProject() {
        anonymous()
                .get("/v1/annual-reports/2024?zone=EXPLAIN-PARK&explain=true")
                .then()
                .statusCode(200)
                .body("projects.capital", nullValue())
                .body(
                        "projects.explanations.find { it.figure == 'active' }.operands.subject.code",
                        contains("EXPLAIN-PARK"))
                .body("projects.explanations.findAll { it.figure.contains('Vnd') }", empty());
    }

    @Test
    void nothingIsExplainedToThoseWhoDoNotAsk() {
        viewer().get("/v1/annual-reports/2024?province=89")
                .then()
                .body("projects.explanations", nullValue())
                .body("land.parks.explanations", nullValue())
                .body("indicators[0].explanations", nullValue());
    }

    /** A table has no place for operands; whoever asks is told so rather than given less. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/annual-reports/2024?province=89",
                "/v1/series?province=89&indicator=REVENUE",
                "/v1/rankings?year=2024&indicator=REVENUE",
                "/v1/target-progress?province=89",
                "/v1/completeness?year=2024"
            })
    void onlyJsonExplains(String path) {
        viewer().accept("text/csv")
                .get(path + (path.contains("?") ? "&" : "?") + "explain=true")
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors.parameter", contains("explain"))
                .body("errors.message", notNullValue());
    }

    private static String explanation(String indicator, String figure) {
        return "indicators.find { it.indicator == '%s' }.explanations.find { it.figure == '%s' }"
                .formatted(indicator, figure);
    }

    private UUID project(String code, UUID zone, String registered, String ended, String capital, String origin) {
        var project = new HashMap<String, Object>();
        project.put("registeredOn", registered);
        project.put("endedOn", ended);
        project.put("legalStatus", ended == null ? "REGISTERED" : "REVOKED");
        project.put("registeredCapitalVnd", capital);
        project.put("capitalOrigin", origin);
        project.put("sectors", List.of(Map.of("scheme", "VSIC2018", "code", "C16")));
        return neighbours.project(code, zone, project);
    }

    private void happened(String resource, UUID project, String on, Map<String, ?> more) {
        var data = new HashMap<String, Object>(more);
        data.put("projectId", project);
        data.put("on", on);
        neighbours.happened(resource, UUID.randomUUID(), data);
    }

    private static Map<String, ?> capital(String amount) {
        return Map.of("registeredCapitalVnd", amount);
    }

    private static Map<String, ?> dong(String amount) {
        return Map.of("amount", amount, "currency", "VND");
    }

    private static void figures(String subject, int year, String revenue, String workers, String local, String income) {
        approved(subject, year, """
                {"values": [{"indicator": "REVENUE", "value": %s}, {"indicator": "WORKERS_TOTAL", "value": %s},
                  {"indicator": "WORKERS_LOCAL", "value": %s},
                  {"indicator": "INCOME_AVERAGE_MONTHLY", "value": %s, "qualifier": "ABOUT"}],
                 "products": [{"name": "Gỗ ván dán", "unit": "M3", "quantity": %s}]}""".formatted(revenue, workers, local, income, revenue));
    }

    private static void target(String type, Object id, int from, int to, String value) {
        reporter()
                .body("""
                        {"subject": {"type": "%s", "id": "%s"}, "indicator": "REVENUE", "periodFrom": %d, "periodTo": %d,
                         "value": %s}""".formatted(type, id, from, to, value))
                .post("/v1/targets")
                .then()
                .statusCode(201);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("EXPLAIN " + name).getBytes(StandardCharsets.UTF_8));
    }
}
