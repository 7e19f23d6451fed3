package vn.zoneregistry.reporting.annualreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.indicator.Indicators;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.Known;
import vn.zoneregistry.reporting.territory.ProjectEvents;
import vn.zoneregistry.reporting.territory.ProjectRow;
import vn.zoneregistry.reporting.territory.RegistryFigures;
import vn.zoneregistry.reporting.territory.ReportedFigures;
import vn.zoneregistry.reporting.territory.Resolution;
import vn.zoneregistry.reporting.territory.Territories;
import vn.zoneregistry.reporting.territory.Territory;
import vn.zoneregistry.reporting.territory.ZoneRow;
import vn.zoneregistry.reporting.unit.Units;

/** Reads the rows of an annual report: the same few statements whatever the number of zones and projects. */
@ApplicationScoped
class ReportRowQueries {

    private static final String SUBJECTS = """
            with subject (type, id) as (
                select 'provinces', unnest(cast(? as text[]))
                union all
                select 'zones', unnest(cast(? as text[]))
                union all
                select 'projects', unnest(cast(? as text[])))
            """;

    private static final String PRODUCTS_NOW = SUBJECTS + """
            select r.subject_type, r.subject_id, r.year, o.name, o.unit, o.quantity, o.qualifier
            from subject s
            join kpi_report r on r.subject_type = s.type and r.subject_id = s.id and r.year between ? and ?
            join kpi_product o on o.report_id = r.id
            where r.status = 'APPROVED' or ?
            order by r.year, r.subject_type, r.subject_id, o.ordinal""";

    private static final String PRODUCTS_THEN = SUBJECTS + """
            select r.subject_type, r.subject_id, r.year, o.name, o.unit, o.quantity, o.qualifier
            from subject s
            join kpi_report r on r.subject_type = s.type and r.subject_id = s.id and r.year between ? and ?
            join lateral (
                select e.data
                from event e
                where e.resource = 'kpi-reports' and e.subject_id = r.id::text and e.at <= ?
                order by e.subject_version desc
                limit 1) e on true
            join lateral json_array_elements(e.data -> 'products') with ordinality as p (product, place) on true
            join lateral json_to_record(p.product) as o (name text, unit text, quantity numeric, qualifier text) on true
            where e.data ->> 'status' = 'APPROVED' or ?
            order by r.year, r.subject_type, r.subject_id, p.place""";

    private static final String PETITIONS = """
            select p.raised_on, p.answered_on, p.status
            from neighbour_petition_ever p
            where p.zone_id = any (cast(? as uuid[])) and p.known_from <= ? and p.known_until > ?""";

    private final Database database;
    private final Indicators indicators;
    private final Units units;
    private final Territories territories;
    private final ReportedFigures reported;
    private final ProjectEvents events;
    private final Clock clock;

    ReportRowQueries(
            Database database,
            Indicators indicators,
            Units units,
            Territories territories,
            ReportedFigures reported,
            ProjectEvents events,
            Clock clock) {
        this.database = database;
        this.indicators = indicators;
        this.units = units;
        this.territories = territories;
        this.reported = reported;
        this.events = events;
        this.clock = clock;
    }

    /** @param firstYear from which year on figures are wanted, at the latest the one before the report's */
    ReportRows rows(ReportQuestion question, int firstYear, Known known) {
        int year = question.year();
        var territory = territories.of(question.place(), LocalDate.of(year, 12, 31), known);
        var projectEvents = events.of(territory, known);
        var catalogue = indicators.catalogue(known.at());
        var codes = catalogue.all().stream().map(Indicator::code).collect(Collectors.toSet());
        var reports = reported.of(territory, firstYear, year, catalogue, codes, Resolution.DIVISIONS, known);
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
                new RegistryFigures(territory, projectEvents, known.day(clock)).of(firstYear, year),
                plans(territory, year, known),
                products(territory, year, known),
                byId(territory.zones()),
                territory.ownZones(),
                territory.ownProjects(),
                projectEvents,
                petitions(territory, known),
                reports.in(year),
                known.confidential() ? null : territory.roll());
    }

    private Map<SubjectKey, Map<String, Figure>> plans(Territory territory, int year, Known known) {
        var subjects = Stream.concat(
                        Stream.of(territory.subject().key()),
                        Stream.concat(
                                territory.units().stream()
                                        .map(unit -> new SubjectKey(SubjectType.PROVINCES, unit.id())),
                                territory.zones().stream().map(zone -> new SubjectKey(SubjectType.ZONES, zone.id()))))
                .toList();
        var plans = new HashMap<SubjectKey, Map<String, Figure>>();
        reported.plans(subjects, known).stream()
                .filter(plan -> plan.from() == year && plan.to() == year)
                .forEach(plan -> plans.computeIfAbsent(plan.subject(), subject -> new HashMap<>())
                        .put(plan.indicator(), plan.figure()));
        return plans;
    }

    private List<ProductRow> products(Territory territory, int year, Known known) {
        var arguments = new ArrayList<Object>(List.of(
                territory.units().stream().map(unit -> unit.id()).toList(),
                territory.zones().stream().map(ZoneRow::id).toList(),
                territory.projects().stream().map(ProjectRow::id).toList(),
                year - 1,
                year));
        if (known.at() != null) {
            arguments.add(known.at());
        }
        arguments.add(known.drafts());
        var zoneOf = territory.projects().stream()
                .collect(Collectors.toMap(
                        ProjectRow::id, project -> Territory.projectsOf(project.zoneId()), (one, same) -> one));
        var output = new LinkedHashMap<ProductRow, Figure>();
        database.each(
                known.at() == null ? PRODUCTS_NOW : PRODUCTS_THEN,
                arguments,
                ReportRowQueries::product,
                row -> output.merge(
                        row.subject().type() == SubjectType.PROJECTS
                                ? row.of(zoneOf.get(row.subject().id()))
                                : row.of(row.subject()),
                        new Figure(row.quantity(), row.qualifier()),
                        Figure::plus));
        return output.entrySet().stream()
                .map(product -> product.getKey().amounting(product.getValue()))
                .toList();
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
                row -> new PetitionRow(row.date("raised_on"), row.date("answered_on"), row.text("status")));
    }

    private static Map<String, ZoneRow> byId(List<ZoneRow> zones) {
        var byId = new LinkedHashMap<String, ZoneRow>();
        zones.forEach(zone -> byId.put(zone.id(), zone));
        return byId;
    }

    private static ProductRow product(Row row) throws SQLException {
        return new ProductRow(
                new SubjectKey(SubjectType.find(row.text("subject_type")).orElseThrow(), row.text("subject_id")),
                row.integer("year"),
                row.text("name"),
                row.text("unit"),
                row.decimal("quantity"),
                row.word("qualifier", Qualifier.class));
    }
}
