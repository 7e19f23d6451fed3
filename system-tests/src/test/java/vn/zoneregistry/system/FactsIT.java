package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.zoneregistry.local.suite.Service.PROJECTS;
import static vn.zoneregistry.local.suite.Service.REPORTING;
import static vn.zoneregistry.local.suite.Service.ZONES;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the articles say comes out of the registry again, each line of it by one call. */
@ExtendWith(RunningSuite.class)
class FactsIT {

    private final Registry registry;

    FactsIT(Registry registry) {
        this.registry = registry;
    }

    @Test
    void in2022BacKanEarned106PercentOfItsPlanAndMadeFiveProducts() {
        var report = registry.read(REPORTING, "/v1/annual-reports/2022?province=06");

        var revenue = indicator(report, "REVENUE");
        assertThat(figure(revenue, "value")).isEqualByComparingTo("1054");
        assertThat(figure(revenue, "planCompletionPercent")).isEqualByComparingTo("106.00");
        var exports = indicator(report, "EXPORT_VALUE");
        assertThat(figure(exports, "value")).isEqualByComparingTo("38");
        assertThat(exports).containsEntry("qualifier", "NEARLY");
        assertThat(figure(exports, "planCompletionPercent")).isEqualByComparingTo("109.01");
        assertThat(report.getList("products.name")).hasSize(5).doesNotHaveDuplicates();
        assertThat(report.getList("products.unit", String.class)).containsOnly("M3", "TONNE", "PIECE");
        assertThat(report.getString("narrative")).contains("1.054 tỷ đồng", "106% kế hoạch");
    }

    @Test
    void in2024BothParksOfLaoCaiHaveTheirPrintedShareOfTheParksProduction() {
        var report = registry.read(REPORTING, "/v1/annual-reports/2024?province=10");

        assertThat(figure(indicator(report, "PRODUCTION_VALUE"), "value")).isEqualByComparingTo("19220");
        assertThat(figure(indicatorOfZone(report, "LC-KCN-BACDUYENHAI"), "sharePercent"))
                .isEqualByComparingTo("0.86");
        assertThat(figure(indicatorOfZone(report, "LC-KCN-DONGPHOMOI"), "sharePercent"))
                .isEqualByComparingTo("1.35");
    }

    @Test
    void the2025PlanOfLaoCaiIsComparedWithTheSamePriceBaseOnly() {
        var report = registry.read(REPORTING, "/v1/annual-reports/2025?province=10");

        var constantPrices = indicator(report, "PRODUCTION_VALUE_2010");
        assertThat(figure(constantPrices, "plan")).isEqualByComparingTo("24000");
        assertThat(figure(constantPrices, "previous")).isEqualByComparingTo("21164");
        assertThat(figure(constantPrices, "planToPreviousPercent")).isEqualByComparingTo("113.40");
        assertThat(constantPrices).containsEntry("yoyPercent", null);
        var currentPrices = indicator(report, "PRODUCTION_VALUE");
        assertThat(figure(currentPrices, "previous")).isEqualByComparingTo("19220");
        assertThat(currentPrices).containsEntry("value", null).containsEntry("yoyPercent", null);
    }

    @Test
    void thanhBinhHasThreePhasesAndOneLease() {
        var zone = registry.read(ZONES, "/v1/zones/by-code/BK-KCN-THANHBINH");

        assertThat(zone.<BigDecimal>get("land.plannedHa")).isEqualByComparingTo("204.8");
        assertThat(zone.<BigDecimal>get("land.leasedHa")).isEqualByComparingTo("17.7");
    }

    @Test
    void thePhasesOfThanhBinhAreThosePrinted() {
        var id = registry.read(ZONES, "/v1/zones/by-code/BK-KCN-THANHBINH").getString("id");

        var phases = registry.read(ZONES, "/v1/zones/" + id + "/phases");

        assertThat(phases.getList("items.plannedAreaHa", BigDecimal.class))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyInAnyOrder(new BigDecimal("73.5"), new BigDecimal("51"), new BigDecimal("80.3"));
    }

    @Test
    void theLeaseInThanhBinhIsOfOneIdleProject() {
        var projects = registry.read(PROJECTS, "/v1/projects?zone=BK-KCN-THANHBINH&progress=IDLE");

        assertThat(projects.getList("items")).hasSize(1);
        assertThat(projects.getString("items[0].investors[0].name")).isEqualTo("Công ty Kim Sơn");
        assertThat(projects.<BigDecimal>get("items[0].landAreaHa")).isEqualByComparingTo("17.7");
        assertThat(projects.getString("items[0].landAllocation.state")).isEqualTo("LEASED");
    }

    @Test
    void thanhBinhWasToHaveThreeNewProjectsIn2022() {
        var report = registry.read(REPORTING, "/v1/annual-reports/2022?zone=BK-KCN-THANHBINH");

        assertThat(figure(indicator(report, "PROJECTS_NEW"), "plan")).isEqualByComparingTo("3");
    }

    @Test
    void theWholeProvinceHadOneIn2022() {
        var report = registry.read(REPORTING, "/v1/annual-reports/2022?province=06");

        assertThat(figure(indicator(report, "PROJECTS_NEW"), "value")).isEqualByComparingTo("1");
    }

    @Test
    void theFiveClustersOfKnownAreaHave202Hectares() {
        var clusters = registry.read(ZONES, "/v1/zones?type=INDUSTRIAL_CLUSTER&province=06");

        var areas = clusters.getList("items.plannedAreaHa", BigDecimal.class).stream()
                .filter(Objects::nonNull)
                .toList();
        assertThat(clusters.getList("items")).hasSize(6);
        assertThat(areas).hasSize(5);
        assertThat(areas.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("202.4");
    }

    @Test
    void whatWasNotPrintedIsNull() {
        var zone = registry.read(ZONES, "/v1/zones/by-code/LC-KCN-TANGLOONG");

        assertThat(zone.getMap("$")).containsEntry("locality", null).containsEntry("plannedAreaHa", null);
        assertThat(zone.getMap("land")).containsEntry("occupancyPercent", null);
    }

    @Test
    void aProvinceIsFoundByItsOldAndItsNewCode() {
        for (var code : List.of("19", "06")) {
            assertThat(registry.read(ZONES, "/v1/zones?q=thanh binh&province=" + code)
                            .getList("items.code"))
                    .containsExactly("BK-KCN-THANHBINH");
        }
    }

    private static Map<String, Object> indicator(JsonPath report, String code) {
        return report.getMap("indicators.find { it.indicator == '" + code + "' }");
    }

    private static Map<String, Object> indicatorOfZone(JsonPath report, String zone) {
        return report.getMap(
                "zones.find { it.zone.code == '" + zone + "' }.indicators.find { it.indicator == 'PRODUCTION_VALUE' }");
    }

    private static BigDecimal figure(Map<String, Object> indicator, String name) {
        return new BigDecimal(indicator.get(name).toString());
    }
}
