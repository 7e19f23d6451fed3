package vn.zoneregistry.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import vn.zoneregistry.domain.AdministrativeUnits;
import vn.zoneregistry.domain.Areas;
import vn.zoneregistry.domain.Money;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.access.Caller;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.projects.project.ProjectSummary.Sum;

/** Adds projects up, by what callers ask for and under every filter of the list, in one statement. */
@ApplicationScoped
public class ProjectSummaries {

    private static final String FIGURES = """
            count(*) as projects, sum(c.registered_capital_vnd) as registered_vnd, sum(c.disbursed_vnd) as disbursed_vnd,
            sum(c.land_area_ha) as land_area_ha, sum(c.planned_workers) as planned_workers""";

    private static final String ENTERPRISE = """
            coalesce((select min(i.investor_id::text) from project_investor i where i.project_id = p.id), p.id::text)""";

    private static final String NOT_ASKED = "null";

    /** Three of the enterprises that each sum is made of; asked for only where it matters, since it costs sorts. */
    private static final String ENTERPRISES = """
            , (array_agg(distinct c.enterprise) filter (where c.registered_capital_vnd is not null))[1:3] as registered_of,
            (array_agg(distinct c.enterprise) filter (where c.disbursed_vnd is not null))[1:3] as disbursed_of,
            (array_agg(distinct c.enterprise) filter (where c.land_area_ha is not null))[1:3] as land_of,
            (array_agg(distinct c.enterprise) filter (where c.planned_workers is not null))[1:3] as workers_of""";

    private static final String SUMS = """
            with chosen as materialized (
                select p.*, z.code as zone_code, z.name as zone_name, z.administrative_unit_id as unit,
                    case when d.currency = 'VND' then d.amount
                         when d.currency = p.registered_capital_currency then round(d.amount * p.exchange_rate, 2)
                    end as disbursed_vnd,
                    %7$s as enterprise
                from project p
                join neighbour_zone z on z.id = p.zone_id
                left join (
                    select project_id, sum(amount) as amount, min(currency) as currency
                    from disbursement group by project_id) d on d.project_id = p.id
                where %1$s)
            select false as is_total, %2$s as key, max(%3$s) as label, %6$s as family, %5$s
            from chosen c %4$s
            group by 2
            union all
            select true, null, null, null, %5$s
            from chosen c
            order by is_total, key""";

    private static final String SECTIONS = """
            left join (
                select ps.project_id, left(ps.code, 1) as section, max(s.name) as name
                from project_sector ps join sector s on s.scheme = ps.scheme and s.code = left(ps.code, 1)
                group by 1, 2) s on s.project_id = c.id""";

    /** Each unit's province is looked up once and not for each of its projects. */
    private static final String PROVINCES = """
            left join (
                select u.unit, province_at(u.unit, ?) as province
                from (select distinct unit from chosen) u) at on at.unit = c.unit
            left join administrative_unit a on a.id = at.province""";

    private final Database database;
    private final AdministrativeUnits units;
    private final Caller caller;

    ProjectSummaries(Database database, AdministrativeUnits units, Caller caller) {
        this.database = database;
        this.units = units;
        this.caller = caller;
    }

    /**
     * @throws ProblemException {@code validation-failed} without {@code groupBy}, {@code unauthenticated} for filters
     *     without a token by which a single project could be told
     */
    public ProjectSummary summary(SummaryGroup groupBy, ProjectFilters filters) {
        if (groupBy == null) {
            throw ProblemException.invalid(
                    Fault.inParameter("groupBy", "required", new Bilingual("bắt buộc", "is required")));
        }
        boolean known = caller.isKnown();
        if (!known && filters.narrow()) {
            throw ProblemException.of(
                    ProblemCode.UNAUTHENTICATED,
                    "Bộ lọc này chỉ dành cho người đã đăng nhập.",
                    "These filters are for callers with a token.");
        }
        var conditions = filters.conditions(units);
        boolean byProvince = groupBy == SummaryGroup.province || (groupBy == SummaryGroup.zone && !known);
        var day = units.dayOrToday(filters.validOn);
        var groups = database.list(
                sql(groupBy, conditions.where()),
                byProvince ? conditions.argumentsAnd(day) : conditions.arguments(),
                this::group);
        var total = groups.get(groups.size() - 1);
        var items = groups.subList(0, groups.size() - 1);
        return known
                ? new ProjectSummary(items.stream().map(Group::line).toList(), total.line())
                : new PublicSummary(items, total).of(groupBy, filters.ofAPlace());
    }

    private String sql(SummaryGroup groupBy, String where) {
        return switch (groupBy) {
            case zone ->
                caller.isKnown()
                        ? sql(where, "c.zone_code", "c.zone_name", "")
                        : sql(where, "c.zone_code", "c.zone_name", PROVINCES, "max(a.code)");
            case province -> sql(where, "a.code", "a.name", PROVINCES);
            case sector -> sql(where, "s.section", "s.name", SECTIONS);
            case legalStatus -> sql(where, "c.legal_status", "c.legal_status", "");
            case progress -> sql(where, "c.progress", "c.progress", "");
            case capitalOrigin -> sql(where, "c.capital_origin", "c.capital_origin", "");
            case registeredYear ->
                sql(where, "extract(year from c.registered_on)::text", "extract(year from c.registered_on)::text", "");
            case kind -> sql(where, "c.kind", "c.kind", "");
        };
    }

    private String sql(String where, String key, String label, String joins) {
        return sql(where, key, label, joins, "null::text");
    }

    private String sql(String where, String key, String label, String joins, String family) {
        boolean known = caller.isKnown();
        return SUMS.formatted(
                where,
                key,
                label,
                joins,
                known ? FIGURES : FIGURES + ENTERPRISES,
                family,
                known ? NOT_ASKED : ENTERPRISE);
    }

    /**
     * A group with what decides whether the public is told its figures.
     *
     * @param enterprises three of those that each sum is made of, or all where they are fewer
     * @param family code of the province of a zone
     */
    record Group(ProjectSummary.Line line, Map<Sum, List<String>> enterprises, String family) {}

    private Group group(Row row) throws SQLException {
        return new Group(line(row), caller.isKnown() ? Map.of() : enterprises(row), row.text("family"));
    }

    private static Map<Sum, List<String>> enterprises(Row row) throws SQLException {
        return Map.of(
                Sum.REGISTERED_CAPITAL, row.texts("registered_of"),
                Sum.DISBURSED_CAPITAL, row.texts("disbursed_of"),
                Sum.LAND, row.texts("land_of"),
                Sum.WORKERS, row.texts("workers_of"));
    }

    private static ProjectSummary.Line line(Row row) throws SQLException {
        return new ProjectSummary.Line(
                row.text("key"),
                row.text("label"),
                row.bigint("projects"),
                dong(row.decimal("registered_vnd")),
                dong(row.decimal("disbursed_vnd")),
                Areas.hectares(row.decimal("land_area_ha")),
                row.decimal("planned_workers"),
                false);
    }

    private static String dong(BigDecimal amount) {
        return amount == null ? null : Money.dong(amount).amount().toPlainString();
    }
}
