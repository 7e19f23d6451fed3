package vn.zoneregistry.reporting.annualreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.reporting.annualreport.ReportRows.ProductRow;
import vn.zoneregistry.reporting.annualreport.ReportRows.ProjectRow;
import vn.zoneregistry.reporting.annualreport.ReportRows.ZoneRow;
import vn.zoneregistry.reporting.figure.Entry;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.figure.FigureBook;
import vn.zoneregistry.reporting.figure.MissingReason;
import vn.zoneregistry.reporting.indicator.Indicators;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.unit.Units;

/** Reads the rows of an annual report: the same few statements whatever the number of zones and projects. */
@ApplicationScoped
class ReportRowQueries {

    private static final String PROVINCES = """
            select u.id, u.code, u.name, u.name_en, u.successor_id
            from administrative_unit u
            where u.level = 'PROVINCE' and u.id in (select units_within(?))""";

    /** The zone's own province is the one above its unit before any merger: no unit ended before that day. */
    private static final String ZONES = """
            select z.*, province_at(z.administrative_unit_id, date '1900-01-01') as province_unit_id,
                coalesce(z.planned_ha, phases.planned) as planned_or_phases_ha, coalesce(held.reserved, 0) as reserved_ha, coalesce(held.leased, 0) as leased_ha
            from neighbour_zone z
            left join lateral (
                select sum(a.area_ha) filter (where a.state = 'RESERVED') as reserved,
                    sum(a.area_ha) filter (where a.state = 'LEASED') as leased
                from neighbour_land_allocation a
                where a.zone_id = z.id) held on true
            left join lateral (
                select sum(p.planned_ha) as planned from neighbour_phase p where p.zone_id = z.id) phases on true
            where z.administrative_unit_id in (select units_within(?))
            order by z.name collate "vi-x-icu", z.id""";

    private static final String PROJECTS = """
            select p.* from neighbour_project p where p.zone_id = any (cast(? as uuid[])) order by p.id""";

    /** Everything that a report can be about: provinces, zones, and the projects of those zones. */
    private static final String SUBJECTS = """
            with subject (type, id) as (
                select 'provinces', unnest(cast(? as text[]))
                union all
                select 'zones', unnest(cast(? as text[]))
                union all
                select 'projects', p.id::text from neighbour_project p where p.zone_id = any (cast(? as uuid[])))
            """;

    private static final String FIGURES = SUBJECTS + """
            select r.subject_type, r.subject_id, r.year, r.status, v.indicator, v.value, v.qualifier, v.missing_reason
            from subject s
            join kpi_report r on r.subject_type = s.type and r.subject_id = s.id and r.year between ? and ?
            left join kpi_value v on v.report_id = r.id
            where r.status = 'APPROVED' or ?""";
    private static final String PRODUCTS = SUBJECTS + """
            select r.subject_type, r.subject_id, r.year, o.name, o.unit, o.quantity, o.qualifier
            from subject s
            join kpi_report r on r.subject_type = s.type and r.subject_id = s.id and r.year between ? and ?
            join kpi_product o on o.report_id = r.id
            where r.status = 'APPROVED' or ?
            order by r.year, r.subject_type, r.subject_id, o.ordinal""";
    private static final String PLANS = """
            select t.subject_type, t.subject_id, t.indicator, t.value, t.qualifier
            from target t
            where t.period_from = ? and t.period_to = ?
                and (t.subject_type = 'provinces' and t.subject_id = ?
                    or t.subject_type = 'zones' and t.subject_id = any (cast(? as text[])))""";

    private final Database database;
    private final Indicators indicators;
    private final Units units;
    private final Clock clock;

    ReportRowQueries(Database database, Indicators indicators, Units units, Clock clock) {
        this.database = database;
        this.indicators = indicators;
        this.units = units;
        this.clock = clock;
    }

    ReportRows ofProvince(String id, int year, boolean drafts) {
        return rows(id, null, year, drafts);
    }

    /** Nothing where no zone has the code. */
    Optional<ReportRows> ofZone(String code, int year, boolean drafts) {
        return database.one(
                        "select id, province_at(administrative_unit_id, ?) as province from neighbour_zone where code = ?",
                        List.of(LocalDate.of(year, 12, 31), code),
                        row -> Map.entry(row.text("id"), row.text("province")))
                .map(zone -> rows(zone.getValue(), zone.getKey(), year, drafts));
    }

    private ReportRows rows(String province, String zone, int year, boolean drafts) {
        var provinces = database.list(PROVINCES, List.of(province), ReportRowQueries::unit);
        var zones = database.list(ZONES, List.of(province), ReportRowQueries::zone);
        var zoneIds = zones.stream().map(row -> UUID.fromString(row.id())).toList();
        var projects = database.list(PROJECTS, List.of(zoneIds), ReportRowQueries::project);
        var tree = new PartTree(provinces, zones, projects, year);
        var whole = zone == null ? tree.province(province) : tree.zone(zone);
        var subjects = List.of(
                provinces.stream().map(PartTree.Unit::id).toList(),
                zones.stream().map(ZoneRow::id).toList(),
                zoneIds,
                year - 1,
                year,
                drafts);
        var figures = database.list(FIGURES, subjects, ReportRowQueries::figure);
        return new ReportRows(
                year,
                zone == null ? tree.provinceSubject(province) : tree.zoneSubject(zone),
                whole,
                zone == null ? whole : tree.province(province),
                indicators.catalogue(),
                units.byCode(),
                book(figures),
                new RegistryFigures(zones, projects, LocalDate.now(clock)).of(year),
                plans(province, zones, year),
                database.list(PRODUCTS, subjects, ReportRowQueries::product),
                tree.zonesById(),
                zone == null ? projects : tree.projectsOf(zone),
                approvedIn(year, figures));
    }

    private Map<SubjectKey, Map<String, Figure>> plans(String province, List<ZoneRow> zones, int year) {
        var plans = new HashMap<SubjectKey, Map<String, Figure>>();
        database.list(
                        PLANS,
                        List.of(
                                year,
                                year,
                                province,
                                zones.stream().map(ZoneRow::id).toList()),
                        row -> Map.entry(subject(row), Map.entry(row.text("indicator"), value(row))))
                .forEach(plan -> plans.computeIfAbsent(plan.getKey(), subject -> new HashMap<>())
                        .put(plan.getValue().getKey(), plan.getValue().getValue()));
        return plans;
    }

    private static FigureBook book(List<FigureRow> figures) {
        var book = new FigureBook();
        figures.stream()
                .filter(row -> row.indicator() != null)
                .forEach(row -> book.put(row.subject(), row.year(), row.indicator(), row.entry()));
        return book;
    }

    private static Set<SubjectKey> approvedIn(int year, List<FigureRow> figures) {
        return figures.stream()
                .filter(row -> row.year() == year && row.approved())
                .map(FigureRow::subject)
                .collect(Collectors.toSet());
    }

    /** One figure of a report; a report without figures is one row without an indicator. */
    private record FigureRow(SubjectKey subject, int year, boolean approved, String indicator, Entry entry) {}

    private static FigureRow figure(Row row) throws SQLException {
        return new FigureRow(
                subject(row),
                row.integer("year"),
                row.text("status").equals("APPROVED"),
                row.text("indicator"),
                new Entry(value(row), row.word("missing_reason", MissingReason.class)));
    }

    private static Figure value(Row row) throws SQLException {
        var value = row.decimal("value");
        return value == null ? null : new Figure(value, row.word("qualifier", Qualifier.class));
    }

    private static SubjectKey subject(Row row) throws SQLException {
        return new SubjectKey(SubjectType.find(row.text("subject_type")).orElseThrow(), row.text("subject_id"));
    }

    private static PartTree.Unit unit(Row row) throws SQLException {
        return new PartTree.Unit(
                row.text("id"), row.text("code"), row.text("name"), row.text("name_en"), row.text("successor_id"));
    }

    private static ZoneRow zone(Row row) throws SQLException {
        return new ZoneRow(
                row.text("id"),
                row.text("code"),
                row.text("name"),
                row.text("name_en"),
                row.text("type"),
                row.text("status"),
                row.date("established_on"),
                row.text("province_unit_id"),
                row.decimal("planned_or_phases_ha"),
                row.decimal("leasable_ha"),
                row.decimal("industrial_land_ha"),
                row.decimal("reserved_ha"),
                row.decimal("leased_ha"));
    }

    private static ProjectRow project(Row row) throws SQLException {
        return new ProjectRow(
                row.text("id"),
                row.text("code"),
                row.text("name"),
                row.text("zone_id"),
                row.text("legal_status"),
                row.text("capital_origin"),
                row.date("registered_on"),
                row.date("ended_on"),
                row.decimal("registered_capital_vnd"));
    }

    private static ProductRow product(Row row) throws SQLException {
        return new ProductRow(
                subject(row),
                row.integer("year"),
                row.text("name"),
                row.text("unit"),
                row.decimal("quantity"),
                row.word("qualifier", Qualifier.class));
    }
}
