package vn.zoneregistry.reporting.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.zoneregistry.reporting.figure.Book.park;
import static vn.zoneregistry.reporting.figure.Book.province;
import static vn.zoneregistry.reporting.indicator.SampleIndicators.EXPORTS;
import static vn.zoneregistry.reporting.indicator.SampleIndicators.OUTPUT;
import static vn.zoneregistry.reporting.indicator.SampleIndicators.OUTPUT_2010;
import static vn.zoneregistry.reporting.indicator.SampleIndicators.REVENUE;
import static vn.zoneregistry.reporting.indicator.SampleIndicators.WORKERS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Line;
import vn.zoneregistry.reporting.annualreport.ReportRows.ProductRow;
import vn.zoneregistry.reporting.explanation.Operand;
import vn.zoneregistry.reporting.explanation.Operand.Source;
import vn.zoneregistry.reporting.explanation.Origins;
import vn.zoneregistry.reporting.figure.Basis;
import vn.zoneregistry.reporting.figure.Book;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.figure.FigureBook;
import vn.zoneregistry.reporting.figure.Growth.Obstacle;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.indicator.SampleIndicators;
import vn.zoneregistry.reporting.subject.NamedSubject;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.Plans.Plan;
import vn.zoneregistry.reporting.territory.ProjectEvent;
import vn.zoneregistry.reporting.territory.ProjectRow;
import vn.zoneregistry.reporting.territory.ZoneRow;

class CompositionTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Part north = park("north");
    private final Part south = park("south");
    private final Part third = park("third");
    private final Part whole = province("10-2004", north, south, third);
    private final Book book = new Book();
    private final Map<SubjectKey, Map<String, Plan>> plans = new HashMap<>();
    private final List<ProductRow> products = new ArrayList<>();
    private final List<ProjectRow> projects = new ArrayList<>();
    private final List<ProjectEvent> events = new ArrayList<>();

    @Test
    void tellsTheReviewOfAYearAsABoardWritesIt() {
        book.says(whole, 2022, REVENUE, "1054").says(whole, 2022, EXPORTS, Qualifier.NEARLY, "38");
        plan(whole, REVENUE, "994.34");
        plan(whole, EXPORTS, "34.86");
        products.add(new ProductRow(
                whole.subject(), 2022, "Chiết nạp gas", "TONNE", new BigDecimal("1000"), Qualifier.OVER));

        var report = report(2022, VIETNAMESE);

        assertThat(report.narrative())
                .isEqualTo("Năm 2022, các khu, cụm công nghiệp của tỉnh Bắc Kạn đạt kết quả như sau. "
                        + "Tổng doanh thu đạt 1.054 tỷ đồng, đạt 106% kế hoạch. "
                        + "Kim ngạch xuất khẩu đạt gần 38 triệu USD, đạt 109% kế hoạch. "
                        + "Sản phẩm chủ yếu: Chiết nạp gas hơn 1.000 TONNE.");
        assertThat(line(report.indicators(), EXPORTS).planCompletionPercent()).isEqualTo(new BigDecimal("109.01"));
    }

    @Test
    void aChangeThatRoundsToNothingIsNoGrowth() {
        book.says(whole, 2021, REVENUE, "100000").says(whole, 2022, REVENUE, "100010");

        assertThat(report(2022, VIETNAMESE).narrative()).contains("tỷ đồng, xấp xỉ năm trước.");
        assertThat(report(2022, Locale.ENGLISH).narrative()).contains(", much the same as the year before.");
    }

    @Test
    void writesEnglishNumbersInEnglish() {
        book.says(whole, 2022, REVENUE, Qualifier.OVER, "1054.5");

        assertThat(report(2022, Locale.ENGLISH).narrative()).contains("more than 1,054.5 BILLION_VND");
    }

    @Test
    void givesEachZoneItsShareOfTheZonesOfTheProvince() {
        book.says(north, 2024, OUTPUT, "166")
                .says(south, 2024, OUTPUT, "259")
                .says(third, 2024, OUTPUT, Qualifier.ABOUT, "18795");

        var report = report(2024, VIETNAMESE);

        var province = line(report.indicators(), OUTPUT);
        assertThat(province.value()).isEqualByComparingTo("19220");
        assertThat(province.basis()).isEqualTo(Basis.AGGREGATED);
        assertThat(province.qualifier()).isEqualTo(Qualifier.ABOUT);
        assertThat(line(report.zones().get(0).indicators(), OUTPUT).sharePercent())
                .isEqualTo(new BigDecimal("0.86"));
        assertThat(line(report.zones().get(1).indicators(), OUTPUT).sharePercent())
                .isEqualTo(new BigDecimal("1.35"));
    }

    @Test
    void comparesAPlanWithTheYearBeforeAtTheSamePricesOnly() {
        book.says(whole, 2024, OUTPUT, "19220").says(whole, 2024, OUTPUT_2010, Qualifier.ABOUT, "21164");
        plan(whole, OUTPUT_2010, "24000");

        var report = report(2025, VIETNAMESE);

        var constant = line(report.indicators(), OUTPUT_2010);
        assertThat(constant.value()).isNull();
        assertThat(constant.planToPreviousPercent()).isEqualTo(new BigDecimal("113.40"));
        var current = line(report.indicators(), OUTPUT);
        assertThat(current.previous()).isEqualByComparingTo("19220");
        assertThat(current.plan()).isNull();
        assertThat(current.yoyPercent()).isNull();
        assertThat(report.narrative()).contains("là 24.000 tỷ đồng, bằng 113,4% thực hiện năm 2024.");
    }

    @Test
    void saysThatTheYearBeforeIsKnownAtOtherPricesOnly() {
        book.says(whole, 2024, OUTPUT, "19220").says(whole, 2025, OUTPUT_2010, "24000");

        var line = line(report(2025, VIETNAMESE).indicators(), OUTPUT_2010);

        assertThat(line.yoyPercent()).isNull();
        assertThat(line.noteCode()).isEqualTo(Obstacle.PRICE_BASE_DIFFERS);
        assertThat(line.note()).isNotBlank();
    }

    @Test
    void theSumOfThePlansOfZonesIsNoPlanOfTheProvince() {
        plan(north, WORKERS, "100");
        book.says(north, 2024, WORKERS, "50").says(whole, 2024, WORKERS, "70");

        var report = report(2024, VIETNAMESE);

        assertThat(line(report.indicators(), WORKERS).plan()).isNull();
        assertThat(line(report.indicators(), WORKERS).discrepancy().aggregated())
                .isEqualByComparingTo("50");
        assertThat(line(report.zones().get(0).indicators(), WORKERS).planCompletionPercent())
                .isEqualTo(new BigDecimal("50.00"));
    }

    @Test
    void addsProductsOfTheSameNameAndUnitOnly() {
        product(north, 2024, "Phốt pho vàng", "TONNE", "10");
        product(south, 2024, "Phốt pho vàng", "TONNE", "5");
        product(south, 2024, "Phốt pho vàng", "PIECE", "7");
        product(north, 2023, "Phốt pho vàng", "TONNE", "12");

        var lines = report(2024, VIETNAMESE).products();

        assertThat(lines)
                .extracting(line -> line.unit() + " " + line.quantity().toPlainString())
                .containsExactly("TONNE 15", "PIECE 7");
        assertThat(lines.get(0).previous()).isEqualByComparingTo("12");
    }

    @Test
    void countsProjectsByTheirDates() {
        projects.add(project("REGISTERED", LocalDate.of(2024, 2, 1), null, "100"));
        projects.add(project("TERMINATED", LocalDate.of(2020, 2, 1), LocalDate.of(2024, 3, 1), "50"));
        projects.add(project("REGISTERED", LocalDate.of(2020, 2, 1), null, "30"));
        projects.add(project("REGISTERED", LocalDate.of(2025, 2, 1), null, "7"));
        projects.add(project("REGISTERED", null, null, "9"));

        var movements = report(2024, VIETNAMESE).projects();

        assertThat(movements.active()).isEqualTo(2);
        assertThat(movements.created()).isEqualTo(1);
        assertThat(movements.ended()).isEqualTo(1);
        assertThat(movements.registeredCapitalVnd()).isEqualByComparingTo("130");
        assertThat(movements.undated()).isEqualTo(1);
    }

    @Test
    void countsNothingWhereNoProjectHasADate() {
        projects.add(project("REGISTERED", null, null, null));

        assertThat(report(2024, VIETNAMESE).projects().active()).isNull();
    }

    @Test
    void theCapitalBridgeMeetsAtBothEnds() {
        projects.add(project("REGISTERED", LocalDate.of(2020, 2, 1), null, "130"));
        projects.add(project("REGISTERED", LocalDate.of(2024, 2, 1), null, "40"));
        projects.add(project("REVOKED", LocalDate.of(2019, 2, 1), LocalDate.of(2024, 5, 1), "7"));
        events.add(adjustment(projects.get(0), LocalDate.of(2024, 6, 1), "100", "125"));
        events.add(adjustment(projects.get(0), LocalDate.of(2025, 6, 1), "125", "130"));
        events.add(adjustment(projects.get(1), LocalDate.of(2024, 9, 1), "50", "40"));

        var bridge = report(2024, VIETNAMESE).projects().capital();

        assertThat(bridge.openingVnd()).isEqualByComparingTo("107");
        assertThat(bridge.registeredNewVnd()).isEqualByComparingTo("50");
        assertThat(bridge.increasedVnd()).isEqualByComparingTo("25");
        assertThat(bridge.decreasedVnd()).isEqualByComparingTo("10");
        assertThat(bridge.endedVnd()).isEqualByComparingTo("7");
        assertThat(bridge.closingVnd()).isEqualByComparingTo("165");
        assertThat(bridge.unexplainedVnd()).isEqualByComparingTo("0");
    }

    @Test
    void aFigureTellsWhatItIsMadeOf() {
        book.says(north, 2024, OUTPUT, "166").says(south, 2024, OUTPUT, "259");
        plan(whole, OUTPUT, "500");

        var explanations = line(report(2024, VIETNAMESE).indicators(), OUTPUT).explanations();

        assertThat(explanations.get(0).formula()).isEqualTo("Σ value");
        assertThat(explanations.get(0).operands())
                .extracting(operand -> operand.subject().name() + " " + operand.value() + " " + operand.source())
                .containsExactly("north 166 REPORTED", "south 259 REPORTED");
        assertThat(explanations.get(1).figure()).isEqualTo("planCompletionPercent");
        assertThat(explanations.get(1).operands())
                .extracting(Operand::source)
                .containsExactly(Source.AGGREGATED, Source.TARGET);
    }

    @Test
    void whatAPlanIsToTheYearBeforeIsToldToo() {
        book.says(north, 2023, OUTPUT, "400");
        plan(whole, OUTPUT, "500");

        var line = line(report(2024, VIETNAMESE).indicators(), OUTPUT);

        assertThat(line.planToPreviousPercent()).isEqualTo(new BigDecimal("125.00"));
        assertThat(line.explanations()).last().satisfies(explanation -> {
            assertThat(explanation.figure()).isEqualTo("planToPreviousPercent");
            assertThat(explanation.formula()).isEqualTo("plan × 100 ÷ previous");
            assertThat(explanation.operands())
                    .extracting(Operand::source)
                    .containsExactly(Source.TARGET, Source.AGGREGATED);
        });
    }

    @Test
    void addsUpTheLandOfParks() {
        var land = report(2024, VIETNAMESE).land();

        assertThat(land.parks().zones()).isEqualTo(3);
        assertThat(land.parks().occupancyPercent()).isEqualTo(new BigDecimal("30.00"));
        assertThat(land.parks().availableHa()).isEqualByComparingTo("195");
        assertThat(land.clusters().leasedHa()).isNull();
    }

    @Test
    void countsTheReportsThatAreWaitedFor() {
        var completeness = report(2024, VIETNAMESE).completeness();

        assertThat(completeness.expected()).isEqualTo(3);
        assertThat(completeness.approved()).isEqualTo(1);
        assertThat(completeness.percent()).isEqualTo(new BigDecimal("33.33"));
    }

    private AnnualReport report(int year, Locale language) {
        var zones = new LinkedHashMap<String, ZoneRow>();
        whole.reporters()
                .forEach(zone ->
                        zones.put(zone.subject().id(), zone(zone.subject().id())));
        var rows = new ReportRows(
                year,
                year - 1,
                null,
                new NamedSubject(SubjectType.PROVINCES, "06-2004", "06", "Tỉnh Bắc Kạn", "Bac Kan"),
                whole,
                whole,
                SampleIndicators.all(),
                Map.of(),
                Map.of(),
                book.figures(),
                new FigureBook(),
                plans,
                products,
                zones,
                List.copyOf(zones.values()),
                projects,
                events,
                List.of(),
                Set.of(north.subject()),
                null,
                (subject, ofYear, indicator) -> List.of(),
                new Origins(Map.of(), Map.of()));
        return new Composition(rows, language).report();
    }

    private void plan(Part part, Indicator indicator, String value) {
        plans.computeIfAbsent(part.subject(), subject -> new HashMap<>())
                .put(
                        indicator.code(),
                        new Plan(
                                "target",
                                1,
                                part.subject(),
                                indicator.code(),
                                2024,
                                2024,
                                new Figure(new BigDecimal(value), Qualifier.EXACT)));
    }

    private void product(Part part, int year, String name, String unit, String quantity) {
        products.add(new ProductRow(part.subject(), year, name, unit, new BigDecimal(quantity), Qualifier.EXACT));
    }

    private static Line line(List<Line> lines, Indicator indicator) {
        return lines.stream()
                .filter(line -> line.indicator().equals(indicator.code()))
                .findFirst()
                .orElseThrow();
    }

    private static ZoneRow zone(String id) {
        return new ZoneRow(
                id,
                id,
                id,
                id,
                "INDUSTRIAL_PARK",
                "OPERATING",
                null,
                "10-2004",
                new BigDecimal("120"),
                new BigDecimal("100"),
                null,
                new BigDecimal("5"),
                new BigDecimal("30"));
    }

    private static ProjectRow project(String status, LocalDate registered, LocalDate ended, String capital) {
        return new ProjectRow(
                "id" + registered + ended,
                "code",
                "name",
                "north",
                status,
                "DOMESTIC",
                registered,
                ended,
                capital == null ? null : new BigDecimal(capital),
                "enterprise",
                List.of("C16"));
    }

    private static ProjectEvent adjustment(ProjectRow project, LocalDate on, String before, String after) {
        return new ProjectEvent(
                ProjectEvent.Kind.ADJUSTMENT, project.id(), on, new BigDecimal(before), new BigDecimal(after));
    }
}
