package vn.zoneregistry.reporting.annualreport;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.zoneregistry.domain.Percentages;
import vn.zoneregistry.reporting.annualreport.AnnualReport.CoverageLine;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Discrepancy;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Line;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Point;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Reference;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Trend;
import vn.zoneregistry.reporting.annualreport.AnnualReport.ZoneLines;
import vn.zoneregistry.reporting.disclosure.Disclosure;
import vn.zoneregistry.reporting.figure.Consolidated;
import vn.zoneregistry.reporting.figure.Consolidation;
import vn.zoneregistry.reporting.figure.Coverage;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.figure.Growth;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.indicator.Aggregation;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.subject.SubjectType;

/** Makes the annual report out of its rows. */
final class Composition {

    private static final int MISSING_THAT_ARE_NAMED = 100;

    private final ReportRows rows;
    private final Consolidation consolidation;
    private final Disclosure disclosure;
    private final Part zonesOfParent;
    private final Explanations explanations;
    private final Locale language;

    /** @param explain whether each figure that is worked out says how */
    Composition(ReportRows rows, boolean explain, Locale language) {
        this.rows = rows;
        this.consolidation = new Consolidation(rows.catalogue(), rows.reports(), rows.registry());
        this.disclosure = rows.roll() == null
                ? Disclosure.ofEverything(consolidation)
                : Disclosure.toThePublic(consolidation, rows.roll(), rows.parent(), rows.asOf() != null);
        this.zonesOfParent = flat(rows.parent());
        this.explanations = explain ? new Explanations(rows, consolidation, disclosure, zonesOfParent, language) : null;
        this.language = language;
    }

    AnnualReport report() {
        var lines = lines(rows.whole());
        var products = new Products(rows, disclosure).lines();
        return new AnnualReport(
                rows.year(),
                rows.subject(),
                rows.asOf(),
                lines,
                trend(),
                zones(),
                new Breakdowns(rows, this::lines).provinces(),
                new Breakdowns(rows, this::lines).zoneTypes(),
                new Breakdowns(rows, this::lines).sectors(),
                products,
                disclosure.complete()
                        ? new Movements(rows).total()
                        : new Movements(rows).total().withoutCapital(),
                new LandSections(rows.ownZones()).land(),
                new PetitionCounts(rows).counted(),
                completeness(),
                new Narrative(rows.subject(), rows.year(), rows.catalogue(), language).paragraph(lines, products));
    }

    private List<ZoneLines> zones() {
        if (rows.subject().type() != SubjectType.PROVINCES) {
            return List.of();
        }
        return zonesOfParent.parts().stream()
                .map(part -> new ZoneLines(
                        zone(part),
                        LandSections.of(rows.zones().get(part.subject().id())),
                        lines(part)))
                .toList();
    }

    private List<Trend> trend() {
        return rows.catalogue().all().stream()
                .map(indicator -> new Trend(
                        indicator.code(),
                        indicator.name(),
                        indicator.nameEn(),
                        indicator.unit(),
                        indicator.unitName(),
                        indicator.unitNameEn(),
                        points(indicator)))
                .filter(trend -> !trend.points().isEmpty())
                .toList();
    }

    private List<Point> points(Indicator indicator) {
        return IntStream.rangeClosed(rows.firstYear(), rows.year())
                .boxed()
                .flatMap(year -> Stream.ofNullable(
                                disclosure.of(rows.whole(), indicator, year).figure())
                        .map(figure -> new Point(year, figure.value(), figure.qualifier())))
                .toList();
    }

    private AnnualReport.Zone zone(Part part) {
        var row = rows.zones().get(part.subject().id());
        return new AnnualReport.Zone(row.id(), row.code(), row.name(), row.type());
    }

    private List<Line> lines(Part part) {
        return rows.catalogue().all().stream()
                .map(indicator -> line(part, indicator))
                .filter(line -> line.value() != null
                        || line.plan() != null
                        || line.previous() != null
                        || line.noteCode() == Growth.Obstacle.WITHHELD)
                .toList();
    }

    private Line line(Part part, Indicator indicator) {
        var now = disclosure.of(part, indicator, rows.year());
        var before = disclosure.of(part, indicator, rows.year() - 1);
        var plan = rows.plans().getOrDefault(part.subject(), Map.of()).get(indicator.code());
        var growth = growth(part, indicator, before, now);
        var value = value(now.figure());
        return new Line(
                indicator.code(),
                indicator.name(),
                indicator.nameEn(),
                indicator.unit(),
                indicator.unitName(),
                indicator.unitNameEn(),
                indicator.priceBase(),
                value,
                now.figure() == null ? null : now.figure().qualifier(),
                value(plan),
                plan == null ? null : plan.qualifier(),
                Percentages.of(value, value(plan)),
                Percentages.of(value(plan), value(before.figure())),
                value(before.figure()),
                before.figure() == null ? null : before.figure().qualifier(),
                growth.percent(),
                share(part, indicator, now),
                now.basis(),
                discrepancy(now),
                coverage(consolidation.coverage(part, indicator, rows.year())),
                growth.obstacle(),
                growth.obstacle() == null
                        ? null
                        : growth.obstacle().explanation().in(language),
                explanations == null ? null : explanations.of(part, indicator, now, before, plan, growth));
    }

    /** A figure that was known only at other prices the year before has no growth, and the reader is told why. */
    private Growth growth(Part part, Indicator indicator, Consolidated before, Consolidated now) {
        if (now.figure() == null || before.figure() != null || before.withheld()) {
            return Growth.between(before, now);
        }
        return rows.catalogue()
                .atOtherPrices(indicator)
                .filter(other -> disclosure.of(part, other, rows.year() - 1).figure() != null)
                .map(other -> new Growth(null, Growth.Obstacle.PRICE_BASE_DIFFERS))
                .orElse(new Growth(null, null));
    }

    private BigDecimal share(Part part, Indicator indicator, Consolidated now) {
        if (part == rows.parent()
                || indicator.aggregation() != Aggregation.SUM
                || !disclosure.ofAll(zonesOfParent, indicator, rows.year())) {
            return null;
        }
        var all = consolidation.of(zonesOfParent, indicator, rows.year()).aggregated();
        return Percentages.of(value(now.figure()), value(all));
    }

    private static Discrepancy discrepancy(Consolidated figure) {
        if (!figure.disputed()) {
            return null;
        }
        var chosen = figure.figure().value();
        var other = figure.reported() != null && figure.aggregated() != null
                ? figure.aggregated().value()
                : figure.registry().value();
        return new Discrepancy(
                value(figure.reported()),
                value(figure.aggregated()),
                value(figure.registry()),
                chosen.subtract(other),
                Percentages.growth(chosen, other));
    }

    /** Which projects there are the public is not told. */
    private CoverageLine coverage(Coverage coverage) {
        return new CoverageLine(
                coverage.reported(),
                coverage.expected(),
                coverage.missing().stream()
                        .filter(part -> disclosure.complete() || part.subject().type() != SubjectType.PROJECTS)
                        .limit(MISSING_THAT_ARE_NAMED)
                        .map(part -> new Reference(
                                part.subject().type(), part.subject().id(), part.code(), part.name()))
                        .toList());
    }

    private AnnualReport.Completeness completeness() {
        var reporters = rows.whole().reporters();
        var approved = reporters.stream()
                .filter(part -> rows.approved().contains(part.subject()))
                .count();
        var waitedFor = reporters.stream()
                .filter(part -> part.expected() && !rows.approved().contains(part.subject()))
                .count();
        var expected = approved + waitedFor;
        return new AnnualReport.Completeness(
                (int) expected,
                (int) approved,
                Percentages.of(BigDecimal.valueOf(approved), BigDecimal.valueOf(expected)));
    }

    /** The province or the country with its zones only: what shares are shares of. */
    private static Part flat(Part parent) {
        return new Part(
                parent.subject(),
                parent.code(),
                parent.name(),
                parent.expected(),
                parent.zoneKind(),
                parent.reporters());
    }

    private static BigDecimal value(Figure figure) {
        return figure == null ? null : figure.value();
    }
}
