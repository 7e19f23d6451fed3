package vn.zoneregistry.reporting.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Line;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Point;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Trend;
import vn.zoneregistry.reporting.annualreport.AnnualReport.ZoneLines;

/** Draws what an annual report shows at a glance: zones against their plans, the years, and how full each zone is. */
final class Charts {

    private static final int WIDTH = 640;
    private static final int LABELS = 220;
    private static final double WIDTH_OF_A_CHARACTER = 7.4;
    private static final int ROW = 30;
    private static final int TREND_HEIGHT = 200;
    private static final int MARGIN = 44;
    private static final int LONGEST_LABEL = 28;

    private final AnnualReport report;
    private final Locale language;
    private final Numerals numerals;

    Charts(AnnualReport report, Locale language) {
        this.report = report;
        this.language = language;
        this.numerals = new Numerals(language);
    }

    /** One bar of a chart; each number can be {@code null}. */
    private record Bar(String label, BigDecimal value, Qualifier qualifier, BigDecimal plan, Qualifier planQualifier) {}

    /** For each indicator of which zones have anything or plan it: a bar per zone, with its plan. */
    List<Chart> zonesAgainstPlans() {
        var charts = new ArrayList<Chart>();
        for (var indicator : indicatorsOfZones()) {
            var bars = report.zones().stream()
                    .flatMap(zone -> line(zone, indicator.indicator())
                            .map(line -> new Bar(
                                    zone.zone().name(),
                                    line.value(),
                                    line.qualifier(),
                                    line.plan(),
                                    line.planQualifier())))
                    .filter(bar -> bar.value() != null || bar.plan() != null)
                    .toList();
            var title = title(name(indicator), unit(indicator));
            charts.add(bars("zones-" + indicator.indicator().toLowerCase(Locale.ROOT), title, bars, ""));
        }
        return charts;
    }

    /** For each indicator that more than one year is known of, and that was not always zero: a line over the years. */
    List<Chart> years() {
        return report.trend().stream()
                .filter(trend -> trend.points().size() > 1)
                .filter(trend ->
                        trend.points().stream().anyMatch(point -> point.value().signum() != 0))
                .map(this::trend)
                .toList();
    }

    /** How full each zone is, where its leasable land is known. */
    List<Chart> occupancy() {
        var bars = report.zones().stream()
                .filter(zone -> zone.land().occupancyPercent() != null)
                .map(zone -> new Bar(zone.zone().name(), zone.land().occupancyPercent(), Qualifier.EXACT, null, null))
                .toList();
        return bars.isEmpty()
                ? List.of()
                : List.of(bars("occupancy", say("Tỷ lệ lấp đầy (%)", "Occupancy (%)"), bars, "%"));
    }

    private List<Line> indicatorsOfZones() {
        return report.zones().stream()
                .flatMap(zone -> zone.indicators().stream())
                .filter(line -> zero(line.value()).signum() != 0 || line.plan() != null)
                .collect(Collectors.toMap(Line::indicator, line -> line, (first, same) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private Chart bars(String id, String title, List<Bar> bars, String suffix) {
        var largest = bars.stream()
                .flatMap(bar -> Stream.of(zero(bar.value()), zero(bar.plan())))
                .max(BigDecimal::compareTo)
                .map(BigDecimal::doubleValue)
                .orElse(1.0);
        double longest =
                Math.max(ROW, WIDTH - LABELS - 16 - widthOf(bars.stream().map(bar -> value(bar, suffix))));
        double scale = longest / (largest == 0 ? 1.0 : suffix.isEmpty() ? largest : Math.max(largest, 100.0));
        var drawing = new Drawing(WIDTH, bars.size() * ROW + 10);
        for (int i = 0; i < bars.size(); i++) {
            bar(drawing, bars.get(i), 5 + i * ROW, scale, suffix);
        }
        drawing.line("axis", LABELS, 2, LABELS, bars.size() * ROW + 8.0);
        var description = description(bars, suffix);
        return new Chart(
                id,
                title,
                description,
                drawing.svg(id, title, description),
                List.of(say("Khu, cụm công nghiệp", "Zone"), say("Thực hiện", "Value"), say("Kế hoạch", "Plan")),
                bars.stream()
                        .map(bar -> List.of(bar.label(), value(bar, suffix), plan(bar, suffix)))
                        .toList());
    }

    private void bar(Drawing drawing, Bar bar, double top, double scale, String suffix) {
        drawing.text("end", LABELS - 8.0, top + 19, shortened(bar.label()));
        double length = zero(bar.value()).doubleValue() * scale;
        drawing.rectangle("bar", LABELS, top + 5, length, ROW - 12.0);
        double end = length;
        if (bar.plan() != null) {
            double planned = bar.plan().doubleValue() * scale;
            drawing.line("plan", LABELS + planned, top + 1, LABELS + planned, top + ROW - 3);
            end = Math.max(end, planned);
        }
        drawing.text("start", LABELS + end + 8, top + 19, value(bar, suffix));
    }

    private static double widthOf(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0) * WIDTH_OF_A_CHARACTER;
    }

    private Chart trend(Trend trend) {
        var id = "years-" + trend.indicator().toLowerCase(Locale.ROOT);
        var title = title(say(trend.name(), trend.nameEn()), say(trend.unitName(), trend.unitNameEn()));
        var points = trend.points();
        var drawing = new Drawing(WIDTH, TREND_HEIGHT);
        double largest = points.stream()
                .mapToDouble(point -> point.value().doubleValue())
                .max()
                .orElse(1);
        int first = points.get(0).year();
        int last = points.get(points.size() - 1).year();
        // where the figures are too long to stand side by side only the ends have theirs; the table has all
        boolean roomy =
                widthOf(points.stream().map(this::written)) < (WIDTH - 2.0 * MARGIN - 60) / Math.max(1, last - first);
        drawing.line("axis", MARGIN, TREND_HEIGHT - 26.0, WIDTH - MARGIN, TREND_HEIGHT - 26.0);
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            double x = x(point, first, last);
            double y = y(point, largest);
            if (i > 0 && points.get(i - 1).year() == point.year() - 1) {
                drawing.line("line", x(points.get(i - 1), first, last), y(points.get(i - 1), largest), x, y);
            }
            drawing.dot("dot", x, y);
            if (roomy || i == 0 || i == points.size() - 1) {
                drawing.text(roomy ? "middle" : i == 0 ? "start" : "end", x, y - 10, written(point));
            }
            drawing.text("middle", x, TREND_HEIGHT - 8.0, String.valueOf(point.year()));
        }
        var description = points.stream()
                .map(point -> point.year() + ": " + written(point))
                .collect(Collectors.joining("; "));
        return new Chart(
                id,
                title,
                description,
                drawing.svg(id, title, description),
                List.of(say("Năm", "Year"), say("Thực hiện", "Value")),
                points.stream()
                        .map(point -> List.of(String.valueOf(point.year()), written(point)))
                        .toList());
    }

    private static double x(Point point, int first, int last) {
        return MARGIN + 30 + (double) (point.year() - first) / Math.max(1, last - first) * (WIDTH - 2.0 * MARGIN - 60);
    }

    private static double y(Point point, double largest) {
        double room = TREND_HEIGHT - 66.0;
        return 36 + room - (largest == 0 ? 0 : point.value().doubleValue() / largest * room);
    }

    private String description(List<Bar> bars, String suffix) {
        return bars.stream()
                .map(bar -> bar.label() + ": " + value(bar, suffix)
                        + (bar.plan() == null ? "" : say(" (kế hoạch ", " (plan ") + plan(bar, suffix) + ")"))
                .collect(Collectors.joining("; "));
    }

    private static Stream<Line> line(ZoneLines zone, String indicator) {
        return zone.indicators().stream().filter(line -> line.indicator().equals(indicator));
    }

    private String written(Point point) {
        return numerals.word(point.qualifier()) + numerals.number(point.value(), 2);
    }

    private String value(Bar bar, String suffix) {
        return bar.value() == null ? "–" : numerals.word(bar.qualifier()) + number(bar.value(), suffix);
    }

    private String plan(Bar bar, String suffix) {
        return bar.plan() == null ? "–" : numerals.word(bar.planQualifier()) + number(bar.plan(), suffix);
    }

    private String number(BigDecimal value, String suffix) {
        return numerals.number(value, 2) + suffix;
    }

    private String name(Line line) {
        return say(line.name(), line.nameEn());
    }

    private String unit(Line line) {
        return say(line.unitName(), line.unitNameEn());
    }

    private String say(String vi, String en) {
        return new Bilingual(vi, en).in(language);
    }

    static String title(String indicator, String unit) {
        return "%s%s (%s)".formatted(indicator.substring(0, 1).toUpperCase(Locale.ROOT), indicator.substring(1), unit);
    }

    /** Boards write the kinds of zones by their initials where room is short. */
    static String shortened(String name) {
        var label = name.replace("Khu công nghiệp", "KCN")
                .replace("Cụm công nghiệp", "CCN")
                .replace("Khu kinh tế", "KKT");
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }

    private static BigDecimal zero(BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
