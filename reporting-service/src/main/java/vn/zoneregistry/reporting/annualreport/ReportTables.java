package vn.zoneregistry.reporting.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Breakdown;
import vn.zoneregistry.reporting.annualreport.AnnualReport.LandBalance;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Line;
import vn.zoneregistry.reporting.annualreport.ReportTable.Cell;
import vn.zoneregistry.reporting.figure.Basis;
import vn.zoneregistry.reporting.figure.Growth;

/** Lays an annual report out as tables, one for each of its sections, in the language of the reader. */
final class ReportTables {

    private static final int DECIMALS = 2;
    private static final int DECIMALS_OF_AREAS = 4;

    private final AnnualReport report;
    private final Locale language;

    ReportTables(AnnualReport report, Locale language) {
        this.report = report;
        this.language = language;
    }

    List<ReportTable> all() {
        var tables = new ArrayList<ReportTable>();
        tables.add(indicators());
        if (!report.zones().isEmpty()) {
            tables.add(zones());
        }
        breakdown(tables, say("Theo tỉnh", "Provinces"), say("Số liệu theo tỉnh", "By province"), report.provinces());
        breakdown(
                tables,
                say("Theo loại hình", "Zone types"),
                say("Số liệu theo loại khu", "By type of zone"),
                report.zoneTypes());
        breakdown(
                tables,
                say("Theo ngành", "Sectors"),
                say("Số liệu theo ngành kinh tế của dự án", "By line of business of the projects"),
                report.sectors());
        if (!report.products().isEmpty()) {
            tables.add(products());
        }
        tables.add(projects());
        tables.add(land());
        tables.add(petitions());
        tables.add(completeness());
        return tables;
    }

    ReportTable indicators() {
        var headings = new ArrayList<String>();
        headings.add(say("Chỉ tiêu", "Indicator"));
        headings.addAll(figures());
        headings.add(say("Nguồn", "Source"));
        headings.add(say("Ghi chú", "Note"));
        return new ReportTable(
                say("Chỉ tiêu", "Indicators"),
                say("Kết quả theo chỉ tiêu", "Results by indicator"),
                headings,
                report.indicators().stream()
                        .map(line -> row(
                                Stream.of(Cell.of(name(line))),
                                figures(line),
                                Stream.of(
                                        Cell.of(source(line.basis())),
                                        Cell.of(line.note() == null ? differs(line) : line.note()))))
                        .toList());
    }

    private ReportTable zones() {
        return ofMembers(
                say("Theo khu", "Zones"),
                say("Số liệu theo khu, cụm công nghiệp", "By zone"),
                say("Khu, cụm công nghiệp", "Zone"),
                report.zones().stream()
                        .flatMap(zone -> zone.indicators().stream()
                                .map(line -> row(
                                        Stream.of(Cell.of(zone.zone().name()), Cell.of(name(line))), figures(line))))
                        .toList());
    }

    private void breakdown(List<ReportTable> tables, String name, String title, List<Breakdown> parts) {
        var rows = parts.stream()
                .flatMap(part -> part.indicators().stream()
                        .map(line -> row(
                                Stream.of(Cell.of(say(part.name(), part.nameEn())), Cell.of(name(line))),
                                figures(line))))
                .toList();
        if (!rows.isEmpty()) {
            tables.add(ofMembers(name, title, say("Nhóm", "Group"), rows));
        }
    }

    private ReportTable ofMembers(String name, String title, String who, List<List<Cell>> rows) {
        var headings = new ArrayList<>(List.of(who, say("Chỉ tiêu", "Indicator")));
        headings.addAll(figures());
        return new ReportTable(name, title, headings, rows);
    }

    private ReportTable products() {
        return new ReportTable(
                say("Sản phẩm", "Products"),
                say("Sản phẩm chủ yếu", "Main products"),
                List.of(
                        say("Sản phẩm", "Product"),
                        say("Đơn vị", "Unit"),
                        say("Sản lượng", "Quantity"),
                        say("Năm trước", "Year before"),
                        say("Tăng trưởng", "Growth")),
                report.products().stream()
                        .map(product -> List.of(
                                Cell.of(product.name()),
                                Cell.of(say(product.unitName(), product.unitNameEn())),
                                Cell.of(product.quantity(), product.qualifier(), DECIMALS),
                                Cell.of(product.previous(), Qualifier.EXACT, DECIMALS),
                                Cell.percent(product.yoyPercent())))
                        .toList());
    }

    private ReportTable projects() {
        var projects = report.projects();
        var rows = new ArrayList<List<Cell>>(List.of(
                fact(say("Dự án còn hiệu lực", "Active projects"), Cell.of(projects.active())),
                fact(say("Cấp mới", "New"), Cell.of(projects.created())),
                fact(say("Điều chỉnh", "Adjusted"), Cell.of(projects.adjusted())),
                fact(say("Được giám sát", "Supervised"), Cell.of(projects.supervised())),
                fact(say("Chấm dứt, thu hồi", "Ended"), Cell.of(projects.ended())),
                fact(say("Chưa rõ ngày cấp", "Undated"), Cell.of(projects.undated())),
                fact(say("Vốn đăng ký (đồng)", "Registered capital (dong)"), dong(projects.registeredCapitalVnd()))));
        if (projects.capital() != null) {
            var capital = projects.capital();
            rows.addAll(List.of(
                    fact(say("Vốn đầu năm (đồng)", "Capital at the beginning (dong)"), dong(capital.openingVnd())),
                    fact(say("Đăng ký mới (đồng)", "Newly registered (dong)"), dong(capital.registeredNewVnd())),
                    fact(say("Điều chỉnh tăng (đồng)", "Increases (dong)"), dong(capital.increasedVnd())),
                    fact(say("Điều chỉnh giảm (đồng)", "Decreases (dong)"), dong(capital.decreasedVnd())),
                    fact(say("Của dự án chấm dứt (đồng)", "Of ended projects (dong)"), dong(capital.endedVnd())),
                    fact(say("Chưa giải trình (đồng)", "Unexplained (dong)"), dong(capital.unexplainedVnd())),
                    fact(say("Vốn cuối năm (đồng)", "Capital at the end (dong)"), dong(capital.closingVnd()))));
        }
        return facts(say("Dự án", "Projects"), say("Biến động dự án", "Projects in the year"), rows);
    }

    private ReportTable land() {
        var rows = new ArrayList<List<Cell>>();
        rows.add(land(
                say("Khu công nghiệp, khu kinh tế", "Parks and economic zones"),
                report.land().parks()));
        rows.add(land(say("Cụm công nghiệp", "Clusters"), report.land().clusters()));
        report.zones().forEach(zone -> rows.add(land(zone.zone().name(), zone.land())));
        return new ReportTable(
                say("Đất đai", "Land"),
                say("Đất đai theo sổ đất", "Land by the land ledger"),
                List.of(
                        say("Đối tượng", "Of"),
                        say("Số khu", "Zones"),
                        say("Quy hoạch (ha)", "Planned (ha)"),
                        say("Cho thuê được (ha)", "Leasable (ha)"),
                        say("Đã giữ chỗ (ha)", "Reserved (ha)"),
                        say("Đã cho thuê (ha)", "Leased (ha)"),
                        say("Còn lại (ha)", "Available (ha)"),
                        say("Tỷ lệ lấp đầy", "Occupancy")),
                rows);
    }

    private static List<Cell> land(String who, LandBalance land) {
        return List.of(
                Cell.of(who),
                Cell.of(land.zones()),
                area(land.plannedHa()),
                area(land.leasableHa()),
                area(land.reservedHa()),
                area(land.leasedHa()),
                area(land.availableHa()),
                Cell.percent(land.occupancyPercent()));
    }

    private ReportTable petitions() {
        var petitions = report.petitions();
        return facts(
                say("Kiến nghị", "Petitions"),
                say("Kiến nghị, khó khăn, vướng mắc", "Petitions"),
                List.of(
                        fact(say("Tiếp nhận trong năm", "Raised in the year"), Cell.of(petitions.raised())),
                        fact(say("Đã trả lời trong năm", "Answered in the year"), Cell.of(petitions.answered())),
                        fact(say("Chưa trả lời cuối năm", "Open at the end"), Cell.of(petitions.open()))));
    }

    private ReportTable completeness() {
        var completeness = report.completeness();
        return facts(
                say("Đầy đủ", "Completeness"),
                say("Mức độ đầy đủ của báo cáo", "Completeness of the reports"),
                List.of(
                        fact(say("Báo cáo phải có", "Reports expected"), Cell.of(completeness.expected())),
                        fact(say("Đã phê duyệt", "Approved"), Cell.of(completeness.approved())),
                        fact(say("Tỷ lệ", "Share"), Cell.percent(completeness.percent()))));
    }

    private ReportTable facts(String name, String title, List<List<Cell>> rows) {
        return new ReportTable(name, title, List.of(say("Nội dung", "What"), say("Giá trị", "Value")), rows);
    }

    private static List<Cell> fact(String what, Cell value) {
        return List.of(Cell.of(what), value);
    }

    private static Cell dong(BigDecimal amount) {
        return Cell.of(amount, Qualifier.EXACT, DECIMALS);
    }

    private static Cell area(BigDecimal hectares) {
        return Cell.of(hectares, Qualifier.EXACT, DECIMALS_OF_AREAS);
    }

    private List<String> figures() {
        return List.of(
                say("Đơn vị", "Unit"),
                say("Thực hiện", "Value"),
                say("Kế hoạch", "Plan"),
                say("So kế hoạch", "Of plan"),
                say("Năm trước", "Year before"),
                say("Tăng trưởng", "Growth"),
                say("Tỷ trọng", "Share"));
    }

    private Stream<Cell> figures(Line line) {
        return Stream.of(
                Cell.of(say(line.unitName(), line.unitNameEn())),
                line.value() == null && line.noteCode() == Growth.Obstacle.WITHHELD
                        ? Cell.inPlaceOfANumber(say("không công bố", "withheld"))
                        : Cell.of(line.value(), line.qualifier(), DECIMALS),
                Cell.of(line.plan(), line.planQualifier(), DECIMALS),
                Cell.percent(line.planCompletionPercent()),
                Cell.of(line.previous(), line.previousQualifier(), DECIMALS),
                Cell.percent(line.yoyPercent()),
                Cell.percent(line.sharePercent()));
    }

    private String source(Basis basis) {
        if (basis == null) {
            return "";
        }
        return switch (basis) {
            case REPORTED -> say("báo cáo", "reported");
            case AGGREGATED -> say("tổng hợp", "aggregated");
            case REGISTRY -> say("sổ đăng ký", "registry");
        };
    }

    private String differs(Line line) {
        return line.discrepancy() == null ? "" : say("Các nguồn khác nhau", "Sources differ");
    }

    private String name(Line line) {
        return say(line.name(), line.nameEn());
    }

    private String say(String vi, String en) {
        return new Bilingual(vi, en == null ? vi : en).in(language);
    }

    @SafeVarargs
    private static List<Cell> row(Stream<Cell>... cells) {
        return Stream.of(cells).flatMap(Function.identity()).toList();
    }
}
