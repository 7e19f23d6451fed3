package vn.zoneregistry.reporting.annualreport;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.zoneregistry.reporting.annualreport.AnnualReport.CoverageLine;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Discrepancy;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Line;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Point;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Trend;
import vn.zoneregistry.reporting.annualreport.AnnualReport.ZoneLines;
import vn.zoneregistry.reporting.disclosure.Disclosure;
import vn.zoneregistry.reporting.explanation.FigureTerms;
import vn.zoneregistry.reporting.explanation.Operand;
import vn.zoneregistry.reporting.explanation.ReportCount;
import vn.zoneregistry.reporting.explanation.Workings;
import vn.zoneregistry.reporting.figure.Basis;
import vn.zoneregistry.reporting.figure.Consolidated;
import vn.zoneregistry.reporting.figure.Consolidation;
import vn.zoneregistry.reporting.figure.Coverage;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.figure.Growth;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.indicator.Aggregation;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.Plans.Plan;

/** Makes the annual report out of its rows. */
final class Composition {

    private static final int MISSING_THAT_ARE_NAMED = 100;

    private final ReportRows rows;
    private final Consolidation consolidation;
    private final Disclosure disclosure;
    private final Part zonesOfParent;
    private final FigureTerms terms;
    private final Tally tally;
    private final Locale language;

    Composition(ReportRows rows, Locale language) {
        this.rows = rows;
        this.consolidation = new Consolidation(rows.catalogue(), rows.reports(), rows.registry());
        this.disclosure = rows.roll() == null
                ? Disclosure.ofEverything(consolidation)
                : Disclosure.toThePublic(consolidation, rows.roll(), rows.parent(), rows.asOf() != null);
        this.zonesOfParent = flat(rows.parent());
        boolean projectsApart = disclosure.complete() && rows.subject().type() == SubjectType.ZONES;
        this.terms = projectsApart
                ? new FigureTerms(consolidation, disclosure, rows.origins(), rows.register())
                : new FigureTerms(consolidation, disclosure, rows.origins());
        this.tally = new Tally(rows, projectsApart);
        this.language = language;
    }

    AnnualReport report() {
        var lines = lines(rows.whole());
        var products = new Products(rows, disclosure, tally, this::workings).lines();
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
                new Movements(rows, tally, workings()).total(disclosure.complete()),
                land().land(rows.ownZones()),
                new PetitionCounts(rows, tally, workings()).counted(),
                completeness(),
                new Narrative(rows.subject(), rows.year(), rows.catalogue(), language).paragraph(lines, products));
    }

    private Workings workings() {
        return terms.workings();
    }

    private LandSections land() {
        return new LandSections(tally, this::workings);
    }

    private List<ZoneLines> zones() {
        if (rows.subject().type() != SubjectType.PROVINCES) {
            return List.of();
        }
        return zonesOfParent.parts().stream()
                .map(part -> new ZoneLines(
                        zone(part), land().of(rows.zones().get(part.subject().id())), lines(part)))
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
                .flatMap(indicator -> line(part, indicator).stream())
                .toList();
    }

    /** Nothing where nothing is known or planned. */
    private Optional<Line> line(Part part, Indicator indicator) {
        var now = disclosure.of(part, indicator, rows.year());
        var before = disclosure.of(part, indicator, rows.year() - 1);
        var plan = rows.plans().getOrDefault(part.subject(), Map.of()).get(indicator.code());
        return now.figure() == null && !now.withheld() && before.figure() == null && plan == null
                ? Optional.empty()
                : Optional.of(line(part, indicator, now, before, plan));
    }

    private Line line(Part part, Indicator indicator, Consolidated now, Consolidated before, Plan plan) {
        var growth = growth(part, indicator, before, now);
        var workings = workings();
        var value = terms.figure("value", part, indicator, rows.year(), now);
        var previous = terms.figure("previous", part, indicator, rows.year() - 1, before);
        var planned = terms.plan("plan", part, indicator, plan);
        workings.explain(() -> terms.of("value", part, indicator, rows.year()));
        workings.explain(() -> terms.of("previous", part, indicator, rows.year() - 1));
        return new Line(
                indicator.code(),
                indicator.name(),
                indicator.nameEn(),
                indicator.unit(),
                indicator.unitName(),
                indicator.unitNameEn(),
                indicator.priceBase(),
                value.value(),
                value.qualifier(),
                planned.value(),
                planned.qualifier(),
                workings.percent("planCompletionPercent", value, planned),
                workings.percent("planToPreviousPercent", planned, previous),
                previous.value(),
                previous.qualifier(),
                workings.growth("yoyPercent", growth, value, previous),
                share(part, indicator, value, workings),
                now.basis(),
                discrepancy(part, indicator, now, workings),
                coverage(consolidation.coverage(part, indicator, rows.year())),
                growth.obstacle(),
                growth.obstacle() == null
                        ? null
                        : growth.obstacle().explanation().in(language),
                workings.explanations());
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

    private BigDecimal share(Part part, Indicator indicator, Operand value, Workings workings) {
        return part == rows.parent()
                        || indicator.aggregation() != Aggregation.SUM
                        || !disclosure.ofAll(zonesOfParent, indicator, rows.year())
                ? null
                : workings.percent(
                        "sharePercent",
                        value,
                        terms.said("zonesOfParent", Basis.AGGREGATED, zonesOfParent, indicator, rows.year()));
    }

    private Discrepancy discrepancy(Part part, Indicator indicator, Consolidated figure, Workings workings) {
        if (!figure.disputed()) {
            return null;
        }
        var chosen = said(figure.basis(), part, indicator);
        var other = said(
                figure.reported() != null && figure.aggregated() != null ? Basis.AGGREGATED : Basis.REGISTRY,
                part,
                indicator);
        if (figure.aggregated() != null) {
            workings.explain(() -> Optional.of(terms.added("discrepancy.aggregated", part, indicator, rows.year())));
        }
        if (figure.registry() != null) {
            workings.explain(() -> Optional.of(terms.counted("discrepancy.registry", part, indicator, rows.year())));
        }
        return new Discrepancy(
                value(figure.reported()),
                value(figure.aggregated()),
                value(figure.registry()),
                workings.difference("discrepancy.difference", chosen, other),
                workings.growth("discrepancy.differencePercent", chosen, other));
    }

    private Operand said(Basis source, Part part, Indicator indicator) {
        return terms.said(source.name().toLowerCase(Locale.ROOT), source, part, indicator, rows.year());
    }

    /** Which projects there are the public is not told. */
    private CoverageLine coverage(Coverage coverage) {
        return new CoverageLine(
                coverage.reported(),
                coverage.expected(),
                coverage.missing().stream()
                        .filter(part -> disclosure.complete() || part.subject().type() != SubjectType.PROJECTS)
                        .limit(MISSING_THAT_ARE_NAMED)
                        .map(Part::reference)
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
        var workings = workings();
        var count = ReportCount.of(rows.subject().reference(), rows.year(), approved, waitedFor, workings);
        return new AnnualReport.Completeness(
                count.expected(), count.approved(), count.percent(), workings.explanations());
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
