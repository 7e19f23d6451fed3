package vn.zoneregistry.reporting.annualreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.reporting.annualreport.ReportRows.PetitionRow;
import vn.zoneregistry.reporting.annualreport.ReportRows.ProductRow;
import vn.zoneregistry.reporting.explanation.OriginQueries;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.indicator.Indicators;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.CountedReports;
import vn.zoneregistry.reporting.territory.CountedReports.Reporter;
import vn.zoneregistry.reporting.territory.Known;
import vn.zoneregistry.reporting.territory.Plans;
import vn.zoneregistry.reporting.territory.Plans.Plan;
import vn.zoneregistry.reporting.territory.ProjectEvents;
import vn.zoneregistry.reporting.territory.ProjectRow;
import vn.zoneregistry.reporting.territory.RegistryFigures;
import vn.zoneregistry.reporting.territory.ReportedFigures;
import vn.zoneregistry.reporting.territory.ReportedFigures.ProductsOfZone;
import vn.zoneregistry.reporting.territory.Resolution;
import vn.zoneregistry.reporting.territory.Territories;
import vn.zoneregistry.reporting.territory.Territory;
import vn.zoneregistry.reporting.territory.ZoneRow;
import vn.zoneregistry.reporting.unit.Units;

/** Reads the rows of an annual report: the same few statements whatever the number of zones and projects. */
@ApplicationScoped
class ReportRowQueries {

    /** What projects make is added up for those of a zone together, in the order in which it is named. */
    private static final String PRODUCTS = """
            , output as (
                select r.subject_type, coalesce(r.zone, r.subject_id) as maker, r.year, o.ordinal, o.name, o.unit,
                    o.quantity, o.qualifier
                from now r
                join kpi_product o on o.report_id = r.id
                union all
                select r.subject_type, coalesce(r.zone, r.subject_id), r.year, p.place, o.name, o.unit, o.quantity,
                    o.qualifier
                from past r
                cross join lateral json_array_elements(r.data -> 'products') with ordinality as p (product, place)
                cross join lateral json_to_record(p.product) as o (name text, unit text, quantity numeric, qualifier text)
            )
            select subject_type, maker, year, name, unit, sum(quantity) as quantity, array_agg(distinct qualifier) as qualifiers
            from output
            group by subject_type, maker, year, name, unit
            order by year, subject_type, maker, min(ordinal), name, unit""";

    private static final String PETITIONS = """
            select p.zone_id, p.raised_on, p.answered_on, p.status
            from neighbour_petition_ever p
            where p.zone_id = any (cast(? as uuid[])) and p.known_from <= ? and p.known_until > ?""";

    private final Database database;
    private final Indicators indicators;
    private final Units units;
    private final Territories territories;
    private final ReportedFigures reported;
    private final Plans targets;
    private final ProjectEvents events;
    private final OriginQueries origins;
    private final Clock clock;

    ReportRowQueries(
            Database database,
            Indicators indicators,
            Units units,
            Territories territories,
            ReportedFigures reported,
            Plans targets,
            ProjectEvents events,
            OriginQueries origins,
            Clock clock) {
        this.database = database;
        this.indicators = indicators;
        this.units = units;
        this.territories = territories;
        this.reported = reported;
        this.targets = targets;
        this.events = events;
        this.origins = origins;
        this.clock = clock;
    }

    /** @param firstYear from which year on figures are wanted, at the latest the one before the report's */
    ReportRows rows(ReportQuestion question, int firstYear, Known known) {
        int year = question.year();
        var territory = territories.of(question.place(), LocalDate.of(year, 12, 31), known);
        var read = origins.of(question.explain(), territory, firstYear, year, known);
        var projectEvents = events.of(territory, known);
        var registry = new RegistryFigures(territory, projectEvents, known.day(clock));
        var catalogue = indicators.catalogue(known.at());
        var codes = catalogue.all().stream().map(Indicator::code).collect(Collectors.toSet());
        var reports = reported.of(territory, firstYear, year, true, catalogue, codes, Resolution.DIVISIONS, known);
        var whole = territory.whole(year);
        return new ReportRows(
                year,
                firstYear,
                known.at(),
                territory.subject(),
                whole,
                territory.subject().type() == SubjectType.ZONES ? territory.parent(year) : whole,
                catalogue,
                units.byCode(),
                sectors(),
                reports.figures(),
                registry.of(firstYear, year),
                plans(territory, year, known),
                products(territory, year, reports.products(), known),
                byId(territory.zones()),
                territory.ownZones(),
                territory.ownProjects(),
                projectEvents,
                petitions(territory, known),
                reports.in(year),
                known.confidential() ? null : territory.roll(),
                registry,
                read);
    }

    private Map<SubjectKey, Map<String, Plan>> plans(Territory territory, int year, Known known) {
        var subjects = Stream.concat(Stream.of(territory.subject().key()), territory.places().stream())
                .toList();
        var plans = new HashMap<SubjectKey, Map<String, Plan>>();
        targets.of(subjects, known).stream()
                .filter(plan -> plan.from() == year && plan.to() == year)
                .forEach(plan -> plans.computeIfAbsent(plan.subject(), subject -> new HashMap<>())
                        .put(plan.indicator(), plan));
        return plans;
    }

    /** What projects made is known of those of a zone together, here or from their totals. */
    private List<ProductRow> products(Territory territory, int year, List<ProductsOfZone> added, Known known) {
        var toldApart =
                territory.subject().type() == SubjectType.ZONES ? territory.ownProjects() : List.<ProjectRow>of();
        var makers = Stream.concat(
                        territory.places().stream().map(place -> new Reporter(place, null)),
                        toldApart.stream()
                                .map(project -> new Reporter(
                                        new SubjectKey(SubjectType.PROJECTS, project.id()), project.zoneId())))
                .toList();
        var products = database.list(
                CountedReports.sql(year - 1, year) + PRODUCTS,
                CountedReports.arguments(makers, year - 1, year, known),
                ReportRowQueries::product);
        for (var ofZone : added) {
            var maker = Territory.projectsOf(ofZone.zone());
            for (var product : ofZone.products()) {
                var output = Figure.sum(product.quantity(), product.qualifiers());
                products.add(new ProductRow(
                        maker, ofZone.year(), product.name(), product.unit(), output.value(), output.qualifier()));
            }
        }
        return products;
    }

    /** Where the schemes name a code differently the newer one is right. */
    private Map<String, Bilingual> sectors() {
        return database
                .list(
                        "select code, name, name_en from sector order by scheme",
                        List.of(),
                        row -> Map.entry(row.text("code"), new Bilingual(row.text("name"), row.text("name_en"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (older, newer) -> newer));
    }

    private List<PetitionRow> petitions(Territory territory, Known known) {
        var zones = territory.ownZones().stream()
                .map(zone -> UUID.fromString(zone.id()))
                .toList();
        return database.list(
                PETITIONS,
                List.of(zones, known.moment(), known.moment()),
                row -> new PetitionRow(
                        row.text("zone_id"), row.date("raised_on"), row.date("answered_on"), row.text("status")));
    }

    private static Map<String, ZoneRow> byId(List<ZoneRow> zones) {
        var byId = new LinkedHashMap<String, ZoneRow>();
        zones.forEach(zone -> byId.put(zone.id(), zone));
        return byId;
    }

    private static ProductRow product(Row row) throws SQLException {
        var words = row.texts("qualifiers").stream().map(Qualifier::valueOf).toList();
        var output = Figure.sum(row.decimal("quantity"), words);
        return new ProductRow(
                new SubjectKey(SubjectType.find(row.text("subject_type")).orElseThrow(), row.text("maker")),
                row.integer("year"),
                row.text("name"),
                row.text("unit"),
                output.value(),
                output.qualifier());
    }
}
