package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.zoneregistry.local.suite.Service.PROJECTS;
import static vn.zoneregistry.local.suite.Service.REPORTING;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.zoneregistry.local.suite.Service;

/** A write to any of the three services shows in every report within two seconds. */
@ExtendWith(RunningSuite.class)
class ReportsIT {

    /** For projects-service to hear of a zone, which is not what is measured here. */
    private static final Duration HEARD = Duration.ofSeconds(30);

    private static final String PROVINCE = "56";
    private static final int YEAR = 2019;
    private static final String REVENUE = "indicators.find { it.indicator == 'REVENUE' }.";

    private final Registry registry;
    private final String code = "TEST-REPORTS-" + System.nanoTime() % 1_000_000_000;
    private String zone;

    ReportsIT(Registry registry) {
        this.registry = registry;
    }

    @BeforeEach
    void makeAZoneThatReportsKnow() {
        zone = registry.park(code, PROVINCE + "-2004", 10);
        soon(() -> registry.answer(REPORTING, ofTheZone(YEAR)).then().statusCode(200));
    }

    @Test
    void aCorrectedFigureShowsOnceItIsApproved() {
        target("REVENUE");
        report(revenue(5));
        approve();
        soon(() -> everyReportSays("REVENUE", YEAR, "5"));
        soon(() -> assertThat(status()).isEqualTo("APPROVED"));

        move("kpi-approver", "DRAFT");
        soon(() -> assertThat(status()).isEqualTo("DRAFT"));
        registry.as("kpi-reporter", REPORTING)
                .header("If-Match", registry.answer(REPORTING, kpiReport()).header("ETag"))
                .body(revenue(7))
                .put(kpiReport())
                .then()
                .statusCode(200);
        approve();

        soon(() -> everyReportSays("REVENUE", YEAR, "7"));
        soon(() -> assertThat(status()).isEqualTo("APPROVED"));
        soon(() -> assertThat(figure("/v1/target-progress?zone=" + code, "items[0].completionPercent"))
                .isEqualByComparingTo("70"));
    }

    @Test
    void aChangedTargetShows() {
        var target = "/v1/targets/" + target("REVENUE");
        report(revenue(5));
        approve();
        soon(() -> assertThat(figure(ofTheZone(YEAR), REVENUE + "planCompletionPercent"))
                .isEqualByComparingTo("50"));

        registry.as("kpi-reporter", REPORTING)
                .header("If-Match", registry.answer(REPORTING, target).header("ETag"))
                .body(Map.of("value", 20))
                .patch(target)
                .then()
                .statusCode(200);

        soon(() -> assertThat(figure(ofTheZone(YEAR), REVENUE + "planCompletionPercent"))
                .isEqualByComparingTo("25"));
        soon(() -> assertThat(figure("/v1/target-progress?zone=" + code, "items[0].completionPercent"))
                .isEqualByComparingTo("25"));
    }

    @Test
    void aChangedIndicatorShows() {
        var indicator = code.replace('-', '_');
        registry.as("admin", REPORTING)
                .body("""
                        {"code": "%s", "name": "chỉ tiêu", "nameEn": "indicator", "definition": "thử", "unit": "TONNE",
                         "decimals": 2, "aggregation": "SUM", "stock": false, "levels": ["ZONE"]}""".formatted(indicator))
                .post("/v1/indicators")
                .then()
                .statusCode(201);
        report(Map.of("values", List.of(Map.of("indicator", indicator, "value", 5))));
        approve();
        soon(() -> everyReportSays(indicator, YEAR, "5"));

        registry.as("admin", REPORTING)
                .header(
                        "If-Match",
                        registry.answer(REPORTING, "/v1/indicators/" + indicator)
                                .header("ETag"))
                .body(Map.of("nameEn", "other"))
                .patch("/v1/indicators/" + indicator)
                .then()
                .statusCode(200);

        soon(() -> assertThat(registry.read(REPORTING, ofTheZone(YEAR))
                        .getString("indicators.find { it.indicator == '%s' }.nameEn".formatted(indicator)))
                .isEqualTo("other"));
    }

    @Test
    void aRecordedExchangeRateShows() {
        registry.as("admin", REPORTING)
                .body(Map.of("dongPerDollar", 23_000, "source", "thử"))
                .put("/v1/exchange-rates/" + YEAR)
                .then()
                .statusCode(201);

        report(Map.of(
                "values",
                List.of(Map.of("indicator", "REVENUE", "value", 5), Map.of("indicator", "EXPORT_VALUE", "value", 1))));

        soon(() -> assertThat(registry.read(REPORTING, kpiReport()).<String>getList("findings.rule"))
                .contains("exports-within-revenue"));
    }

    @Test
    void anotherLineOfBusinessShows() {
        var project = project();
        soon(() -> assertThat(sectors()).containsExactly("C16"));

        create(
                PROJECTS,
                "project-editor",
                "/v1/projects/" + project + "/adjustments",
                Map.of(
                        "on",
                        YEAR + 1 + "-03-01",
                        "changes",
                        Map.of("sectors", List.of(Map.of("scheme", "VSIC2018", "code", "C10")))));

        soon(() -> assertThat(sectors()).containsExactly("C10"));
    }

    @Test
    void leasedLandShows() {
        registry.lease(zone, 4);

        soon(() -> everyReportSays("LAND_LEASED", Year.now().getValue(), "4"));
    }

    @Test
    void aRegisteredProjectShowsWithItsCapital() {
        var project = project();
        soon(() -> {
            everyReportSays("PROJECTS_NEW", YEAR, "1");
            everyReportSays("CAPITAL_REGISTERED", YEAR, "100");
            assertThat(projects(YEAR, "capital.registeredNewVnd")).isEqualTo("100000000000");
        });

        create(
                PROJECTS,
                "project-editor",
                "/v1/projects/" + project + "/adjustments",
                Map.of("on", YEAR + 1 + "-03-01", "changes", Map.of("registeredCapital", dong("130000000000"))));

        soon(() -> {
            everyReportSays("CAPITAL_REGISTERED", YEAR, "100");
            everyReportSays("CAPITAL_REGISTERED", YEAR + 1, "130");
            assertThat(projects(YEAR + 1, "capital.openingVnd")).isEqualTo("100000000000");
            assertThat(projects(YEAR + 1, "capital.increasedVnd")).isEqualTo("30000000000");
            assertThat(projects(YEAR + 1, "capital.closingVnd")).isEqualTo("130000000000");
        });
    }

    @Test
    void aPetitionShows() {
        var project = project();
        create(
                PROJECTS,
                "project-editor",
                "/v1/petitions",
                Map.of(
                        "projectId",
                        project,
                        "raisedBy",
                        "Công ty Thử",
                        "raisedOn",
                        YEAR + "-06-01",
                        "channel",
                        "LETTER",
                        "topic",
                        "LAND",
                        "content",
                        "Xin thêm đất"));

        soon(() -> {
            var report = registry.read(REPORTING, ofTheZone(YEAR));
            assertThat(report.<Integer>get("petitions.raised")).isEqualTo(1);
            assertThat(report.<Integer>get("petitions.open")).isEqualTo(1);
        });
    }

    /** The figure of the zone in its own report, in its province's, in its series and in a ranking. */
    private void everyReportSays(String indicator, int year, String value) {
        var line = "indicators.find { it.indicator == '%s' }?.value".formatted(indicator);
        var figures = List.of(
                figure(ofTheZone(year), line),
                figure(
                        "/v1/annual-reports/%d?province=%s".formatted(year, PROVINCE),
                        "zones.find { it.zone.code == '%s' }?.%s".formatted(code, line)),
                figure(
                        "/v1/series?zone=%s&indicator=%s&from=%d&to=%d".formatted(code, indicator, year, year),
                        "items[0].value"),
                figure(
                        "/v1/rankings?province=%s&indicator=%s&year=%d".formatted(PROVINCE, indicator, year),
                        "items.find { it.subject.code == '%s' }?.value".formatted(code)));
        assertThat(figures).as(indicator).allSatisfy(figure -> assertThat(figure)
                .isEqualByComparingTo(value));
    }

    private BigDecimal figure(String report, String path) {
        var figure = registry.read(REPORTING, report).<Object>get(path);
        assertThat(figure).as(report).isNotNull();
        return new BigDecimal(figure.toString());
    }

    private String projects(int year, String path) {
        return registry.read(REPORTING, ofTheZone(year)).getString("projects." + path);
    }

    private String status() {
        return registry.read(REPORTING, "/v1/completeness?year=%d&province=%s".formatted(YEAR, PROVINCE))
                .getString("items.find { it.code == '%s' }.status".formatted(code));
    }

    private String ofTheZone(int year) {
        return "/v1/annual-reports/%d?zone=%s".formatted(year, code);
    }

    private String kpiReport() {
        return "/v1/kpi-reports/zones/%s/%d".formatted(zone, YEAR);
    }

    private void approve() {
        move("kpi-reporter", "SUBMITTED");
        move("kpi-approver", "APPROVED");
    }

    private void move(String role, String to) {
        registry.as(role, REPORTING)
                .header("If-Match", registry.answer(REPORTING, kpiReport()).header("ETag"))
                .body(Map.of("to", to, "reason", "đính chính"))
                .post(kpiReport() + "/transitions")
                .then()
                .statusCode(200);
    }

    private String project() {
        return create(
                PROJECTS,
                "project-editor",
                "/v1/projects",
                Map.of(
                        "name",
                        "Dự án thử",
                        "kind",
                        "PRODUCTION",
                        "zoneId",
                        zone,
                        "legalStatus",
                        "REGISTERED",
                        "registeredOn",
                        YEAR + "-05-05",
                        "registeredCapital",
                        dong("100000000000"),
                        "sectors",
                        List.of(Map.of("scheme", "VSIC2018", "code", "C16"))));
    }

    private String create(Service service, String role, String path, Map<String, ?> draft) {
        return registry.create(service, role, path, draft, HEARD);
    }

    private String target(String indicator) {
        return create(
                REPORTING,
                "kpi-reporter",
                "/v1/targets",
                Map.of(
                        "subject",
                        Map.of("type", "zones", "id", zone),
                        "indicator",
                        indicator,
                        "periodFrom",
                        YEAR,
                        "periodTo",
                        YEAR,
                        "value",
                        10));
    }

    private void report(Map<String, ?> content) {
        registry.as("kpi-reporter", REPORTING)
                .body(content)
                .put(kpiReport())
                .then()
                .statusCode(201);
    }

    private List<String> sectors() {
        return registry.read(REPORTING, ofTheZone(YEAR)).getList("sectors.code");
    }

    private static Map<String, ?> revenue(int billionDong) {
        return Map.of("values", List.of(Map.of("indicator", "REVENUE", "value", billionDong)));
    }

    private static Map<String, String> dong(String amount) {
        return Map.of("amount", amount, "currency", "VND");
    }

    private void soon(ThrowingRunnable expectation) {
        new Freshness(registry.address(REPORTING)).soon(expectation);
    }
}
