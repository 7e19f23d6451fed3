package vn.zoneregistry.reporting.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.reporting.Api;
import vn.zoneregistry.reporting.Neighbours;
import vn.zoneregistry.reporting.explanation.Recalculation;

/** What was published of Bắc Kạn and Lào Cai goes in over the API, and what was published must come out again. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class PublishedFiguresTest {

    private static boolean loaded;

    @Inject
    Neighbours neighbours;

    @BeforeEach
    void loadThePublishedFigures() {
        if (!loaded) {
            load();
            loaded = true;
        }
    }

    @Test
    void bacKan2022ReachedItsPlan() {
        var report = report(2022, "province=06");

        assertThat(report.getString("subject.id")).isEqualTo("06-2004");
        assertThat(decimal(report, line("REVENUE", "value"))).isEqualByComparingTo("1054");
        assertThat(decimal(report, line("REVENUE", "planCompletionPercent"))).isEqualTo(new BigDecimal("106.00"));
        assertThat(report.getString(line("REVENUE", "basis"))).isEqualTo("REPORTED");
        assertThat(decimal(report, line("EXPORT_VALUE", "planCompletionPercent")))
                .isEqualTo(new BigDecimal("109.01"));
        assertThat(report.getString(line("EXPORT_VALUE", "qualifier"))).isEqualTo("NEARLY");
        assertThat(report.getString(line("BUDGET_CONTRIBUTION", "qualifier"))).isEqualTo("OVER");
        assertThat(decimal(report, line("PROJECTS_NEW", "value"))).isEqualByComparingTo("1");
    }

    @Test
    void bacKan2022MadeFiveProducts() {
        var products = report(2022, "province=06");

        assertThat(products.getList("products.name")).hasSize(5).contains("Chiết nạp gas");
        assertThat(products.getList("products.unit")).containsExactly("M3", "TONNE", "TONNE", "TONNE", "PIECE");
        assertThat(decimal(products, "products.find { it.unit == 'M3' }.quantity"))
                .isEqualByComparingTo("114273");
        assertThat(products.getString("products.find { it.name == 'Chiết nạp gas' }.qualifier"))
                .isEqualTo("OVER");
    }

    @Test
    void theNarrativeOfBacKan2022SaysWhatTheBoardSaid() {
        assertThat(report(2022, "province=06").getString("narrative"))
                .contains("Tổng doanh thu đạt 1.054 tỷ đồng, đạt 106% kế hoạch")
                .contains("xuất khẩu đạt gần 38 triệu USD, đạt 109% kế hoạch")
                .contains("hơn 30 tỷ đồng")
                .contains("Giải quyết việc làm cho hơn 1.000 lao động. Cấp mới 1 dự án.")
                .contains("Gỗ ván dán 114.273 m³");
    }

    @Test
    void theNarrativeIsEnglishWhereThatIsAskedFor() {
        var narrative = Api.anonymous()
                .header("Accept-Language", "en")
                .get("/v1/annual-reports/2022?province=06")
                .jsonPath()
                .getString("narrative");

        assertThat(narrative)
                .contains("Total revenue reached 1,054 billion dong, 106% of the plan")
                .contains("New projects: 1.")
                .contains("The enterprises employed more than 1,000 people")
                .contains("more than 1,000 tonnes");
    }

    @Test
    void thanhBinh2022HadAPlanOfItsOwn() {
        var zone = report(2022, "province=06").getJsonObject("zones.find { it.zone.code == 'BK-KCN-THANHBINH' }");

        var report = report(2022, "zone=BK-KCN-THANHBINH");
        assertThat(zone).isNotNull();
        assertThat(decimal(report, line("PROJECTS_NEW", "plan"))).isEqualByComparingTo("3");
        assertThat(report.getString(line("PROJECTS_NEW", "planQualifier"))).isEqualTo("AT_LEAST");
        assertThat(report.getString(line("PROJECTS_NEW", "value"))).isNull();
        assertThat(decimal(report, line("WORKERS_TOTAL", "previous"))).isEqualByComparingTo("1000");
        assertThat(report(2022, "province=06").getString(line("PROJECTS_NEW", "plan")))
                .as("the plan of a zone is not the plan of its province")
                .isNull();
    }

    @Test
    void theParksOfLaoCai2024HaveTheirShares() {
        var report = report(2024, "province=10");

        assertThat(decimal(report, line("PRODUCTION_VALUE", "value"))).isEqualByComparingTo("19220");
        assertThat(report.getString(line("PRODUCTION_VALUE", "basis"))).isEqualTo("AGGREGATED");
        assertThat(report.getInt(line("PRODUCTION_VALUE", "coverage.reported"))).isEqualTo(3);
        assertThat(decimal(report, share("LC-KCN-BACDUYENHAI"))).isEqualTo(new BigDecimal("0.86"));
        assertThat(decimal(report, share("LC-KCN-DONGPHOMOI"))).isEqualTo(new BigDecimal("1.35"));
        assertThat(decimal(report(2024, "zone=LC-KCN-BACDUYENHAI"), line("PRODUCTION_VALUE", "sharePercent")))
                .isEqualTo(new BigDecimal("0.86"));
    }

    @Test
    void thePlanOfLaoCai2025IsNeverMeasuredAgainstCurrentPrices() {
        var report = report(2025, "province=10");

        assertThat(report.getString("subject.id")).isEqualTo("10-2004");
        assertThat(decimal(report, line("PRODUCTION_VALUE_2010", "plan"))).isEqualByComparingTo("24000");
        assertThat(decimal(report, line("PRODUCTION_VALUE_2010", "previous"))).isEqualByComparingTo("21164");
        assertThat(decimal(report, line("PRODUCTION_VALUE_2010", "planToPreviousPercent")))
                .isEqualTo(new BigDecimal("113.40"));
        assertThat(report.getString(line("PRODUCTION_VALUE", "value"))).isNull();
        assertThat(report.getString(line("PRODUCTION_VALUE", "plan"))).isNull();
        assertThat(decimal(report, line("PRODUCTION_VALUE", "previous"))).isEqualByComparingTo("19220");
        assertThat(report.getString(line("PRODUCTION_VALUE", "yoyPercent"))).isNull();
    }

    @Test
    void laoCaiOf2025HasTheZonesOfThatWhichItWasMergedFrom() {
        var report = report(2025, "province=15");

        assertThat(report.getString("subject.id")).isEqualTo("15-2025");
        assertThat(report.getList("zones.zone.code")).contains("LC-KCN-TANGLOONG", "LC-KKT-LAOCAI");
        assertThat(decimal(report, line("PRODUCTION_VALUE", "previous"))).isEqualByComparingTo("19220");
        assertThat(report(2024, "province=15").getString("subject.id")).isEqualTo("15-2004");
    }

    @Test
    void incomeIsWeightedByWorkers() {
        var report = report(2024, "province=10");

        assertThat(decimal(report, line("INCOME_AVERAGE_MONTHLY", "value"))).isEqualByComparingTo("6.31");
        assertThat(report.getString(line("INCOME_AVERAGE_MONTHLY", "qualifier")))
                .as("one of the weights is not exact")
                .isEqualTo("ABOUT");
    }

    @Test
    void theLocalShareOfThanhBinh2021IsWorkedOut() {
        var report = report(2021, "zone=BK-KCN-THANHBINH");

        assertThat(decimal(report, line("WORKERS_LOCAL_SHARE", "value"))).isEqualByComparingTo("80");
        assertThat(report.getString(line("WORKERS_LOCAL_SHARE", "qualifier"))).isEqualTo("ABOUT");
    }

    @Test
    void countsTheReportsThatWereHandedIn() {
        var report = report(2024, "province=10");

        assertThat(report.getInt("completeness.expected")).isEqualTo(4);
        assertThat(report.getInt("completeness.approved")).isEqualTo(3);
        assertThat(decimal(report, "completeness.percent")).isEqualTo(new BigDecimal("75.00"));
    }

    @Test
    void everyFigureComesOutOfItsFormula() {
        var checked = new Recalculation();

        for (int year = 2021; year <= 2025; year++) {
            for (var place : List.of("province=06", "province=10", "province=15", "zone=BK-KCN-THANHBINH")) {
                checked.check(Api.viewer().get("/v1/annual-reports/%d?explain=true&%s".formatted(year, place)));
            }
        }

        assertThat(checked.checked())
                .contains(
                        "value = Σ (value × weight) ÷ Σ weight",
                        "planToPreviousPercent = plan × 100 ÷ previous",
                        "sharePercent = value × 100 ÷ zonesOfParent");
    }

    private static JsonPath report(int year, String query) {
        var response = Api.anonymous().get("/v1/annual-reports/" + year + "?" + query);
        response.then().statusCode(200);
        return Api.exact(response);
    }

    private static String line(String indicator, String member) {
        return "indicators.find { it.indicator == '%s' }.%s".formatted(indicator, member);
    }

    private static String share(String zone) {
        return "zones.find { it.zone.code == '%s' }.%s".formatted(zone, line("PRODUCTION_VALUE", "sharePercent"));
    }

    private static BigDecimal decimal(JsonPath report, String path) {
        Object value = report.get(path);
        return value == null ? null : new BigDecimal(value.toString());
    }

    private void load() {
        neighbours.provinces();
        UUID thanhBinh = neighbours.park("BK-KCN-THANHBINH", "Khu công nghiệp Thanh Bình", "06-2004");
        UUID bacDuyenHai = neighbours.park("LC-KCN-BACDUYENHAI", "Khu công nghiệp Bắc Duyên Hải", "10-2004");
        UUID dongPhoMoi = neighbours.park("LC-KCN-DONGPHOMOI", "Khu công nghiệp Đông Phố Mới", "10-2004");
        UUID tangLoong = neighbours.park("LC-KCN-TANGLOONG", "Khu công nghiệp Tằng Loỏng", "10-2004");
        neighbours.zone(
                "LC-KKT-LAOCAI", "Khu kinh tế cửa khẩu Lào Cai", "10-2004", "BORDER_GATE_ECONOMIC_ZONE", Map.of());
        Api.approved("zones/" + thanhBinh, 2021, """
                {"values": [
                  {"indicator": "PROJECTS_OPERATING", "value": 8},
                  {"indicator": "WORKERS_TOTAL", "value": 1000, "qualifier": "ABOUT"},
                  {"indicator": "WORKERS_LOCAL", "value": 800, "qualifier": "ABOUT"},
                  {"indicator": "INCOME_AVERAGE_MONTHLY", "value": 6, "qualifier": "ABOUT"}]}""");
        Api.approved("provinces/06-2004", 2022, """
                {"values": [
                  {"indicator": "PROJECTS_NEW", "value": 1},
                  {"indicator": "REVENUE", "value": 1054, "unit": "BILLION_VND", "note": "106% of plan"},
                  {"indicator": "EXPORT_VALUE", "value": 38, "unit": "MILLION_USD", "qualifier": "NEARLY"},
                  {"indicator": "BUDGET_CONTRIBUTION", "value": 30, "qualifier": "OVER"},
                  {"indicator": "WORKERS_TOTAL", "value": 1000, "qualifier": "OVER"}],
                 "products": [
                  {"name": "Gỗ ván dán", "unit": "M3", "quantity": 114273},
                  {"name": "Thực phẩm chế biến từ mơ, gừng, kiệu, củ cải", "unit": "TONNE", "quantity": 1650},
                  {"name": "Bột đá thạch anh", "unit": "TONNE", "quantity": 8558},
                  {"name": "Chiết nạp gas", "unit": "TONNE", "quantity": 1000, "qualifier": "OVER"},
                  {"name": "Đồ gỗ dùng một lần (dao, thìa...)", "unit": "PIECE", "quantity": 33000000}]}""");
        Api.approved("zones/" + bacDuyenHai, 2024, """
                {"values": [
                  {"indicator": "PROJECTS_OPERATING", "value": 63},
                  {"indicator": "PRODUCTION_VALUE", "value": 166},
                  {"indicator": "WORKERS_TOTAL", "value": 700, "qualifier": "OVER"},
                  {"indicator": "INCOME_AVERAGE_MONTHLY", "value": 6.2, "qualifier": "FROM"}]}""");
        Api.approved("zones/" + dongPhoMoi, 2024, """
                {"values": [
                  {"indicator": "PROJECTS_OPERATING", "value": 42},
                  {"indicator": "PRODUCTION_VALUE", "value": 259},
                  {"indicator": "WORKERS_TOTAL", "value": 808},
                  {"indicator": "INCOME_AVERAGE_MONTHLY", "value": 6.4, "qualifier": "FROM"}]}""");
        Api.approved(
                "zones/" + tangLoong,
                2024,
                "{\"values\": [{\"indicator\": \"PRODUCTION_VALUE\", \"value\": 18795, \"qualifier\": \"ABOUT\"}]}");
        Api.approved("provinces/10-2004", 2024, """
                {"values": [
                  {"indicator": "PRODUCTION_VALUE_2010", "value": 21164, "qualifier": "ABOUT"},
                  {"indicator": "PROJECTS_ADJUSTED", "value": 7},
                  {"indicator": "PROJECTS_SUPERVISED", "value": 8}]}""");
        target("zones", thanhBinh.toString(), "PROJECTS_NEW", 2021, 2025, "20", "ABOUT");
        target("zones", thanhBinh.toString(), "PROJECTS_NEW", 2022, 2022, "3", "AT_LEAST");
        target("zones", thanhBinh.toString(), "CAPITAL_REGISTERED_NEW", 2022, 2022, "500", "OVER");
        target("provinces", "06-2004", "REVENUE", 2022, 2022, "994.34", "ABOUT");
        target("provinces", "06-2004", "EXPORT_VALUE", 2022, 2022, "34.86", "ABOUT");
        target("provinces", "10-2004", "PRODUCTION_VALUE_2010", 2025, 2025, "24000", "EXACT");
    }

    private static void target(
            String type, String id, String indicator, int from, int to, String value, String qualifier) {
        Api.reporter()
                .body("""
                        {"subject": {"type": "%s", "id": "%s"}, "indicator": "%s", "periodFrom": %d, "periodTo": %d,
                         "value": %s, "qualifier": "%s"}""".formatted(type, id, indicator, from, to, value, qualifier))
                .post("/v1/targets")
                .then()
                .statusCode(201);
    }
}
