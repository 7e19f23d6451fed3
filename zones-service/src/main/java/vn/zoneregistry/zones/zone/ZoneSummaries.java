package vn.zoneregistry.zones.zone;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import vn.zoneregistry.domain.AdministrativeUnits;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;

/** Adds zones up: sums over sums, never means of percentages, and never clusters together with the others. */
@ApplicationScoped
public class ZoneSummaries {

    /** First by unit, so that the province of a unit is looked up once and not for each of its zones. */
    private static final String SUMS = """
            with units as (
                select %1$s as first_key, z.administrative_unit_id as unit, z.type = 'INDUSTRIAL_CLUSTER' as clusters,
                    count(*) as zones, sum(z.planned_ha) as planned_ha, sum(z.leasable_ha) as leasable_ha,
                    sum(z.reserved_ha) as reserved_ha, sum(z.leased_ha) as leased_ha,
                    sum(z.available_ha) as available_ha,
                    sum(case when z.leasable_ha is null then null
                             when z.type = 'INDUSTRIAL_CLUSTER' then z.leased_ha + z.reserved_ha
                             else z.leased_ha end) as occupied_ha
                from zone z where %2$s
                group by 1, 2, 3),
            keyed as (
                select %3$s as key, %4$s as label, s.* from units s %5$s)
            select key, max(label) as label, coalesce(sum(zones), 0) as zones, sum(planned_ha) as planned_ha,
                sum(leasable_ha) as leasable_ha, coalesce(sum(reserved_ha), 0) as reserved_ha,
                coalesce(sum(leased_ha), 0) as leased_ha, sum(available_ha) as available_ha,
                case when count(distinct clusters) filter (where leasable_ha is not null) = 1
                     then round(100 * sum(occupied_ha) / nullif(sum(leasable_ha), 0), 2) end as occupancy_percent,
                grouping(key) = 1 as is_total
            from keyed group by grouping sets ((key), ()) order by is_total, key""";

    private final Database database;
    private final AdministrativeUnits units;

    ZoneSummaries(Database database, AdministrativeUnits units) {
        this.database = database;
        this.units = units;
    }

    /** @throws ProblemException {@code validation-failed} without {@code groupBy} */
    public ZoneSummary summary(SummaryGroup groupBy, ZoneFilters filters) {
        if (groupBy == null) {
            throw ProblemException.invalid(
                    Fault.inParameter("groupBy", "required", new Bilingual("bắt buộc", "is required")));
        }
        var conditions = filters.conditions(units);
        var lines = database.list(
                sql(groupBy, conditions.where()),
                groupBy == SummaryGroup.province
                        ? conditions.argumentsAnd(units.dayOrToday(filters.validOn()))
                        : conditions.arguments(),
                row -> new Placed(line(row), row.bool("is_total")));
        return new ZoneSummary(
                lines.stream().filter(each -> !each.total()).map(Placed::line).toList(),
                lines.stream()
                        .filter(Placed::total)
                        .map(Placed::line)
                        .findFirst()
                        .orElseThrow());
    }

    private record Placed(ZoneSummary.Line line, boolean total) {}

    private static String sql(SummaryGroup groupBy, String where) {
        return switch (groupBy) {
            case type -> SUMS.formatted("z.type", where, "s.first_key", "s.first_key", "");
            case status -> SUMS.formatted("z.status", where, "s.first_key", "s.first_key", "");
            case province ->
                SUMS.formatted(
                        "null::text",
                        where,
                        "p.code",
                        "p.name",
                        "left join administrative_unit p on p.id = province_at(s.unit, ?)");
        };
    }

    private static ZoneSummary.Line line(Row row) throws SQLException {
        boolean total = row.bool("is_total");
        return new ZoneSummary.Line(
                total ? null : row.text("key"),
                total ? null : row.text("label"),
                row.bigint("zones"),
                row.decimal("planned_ha"),
                row.decimal("leasable_ha"),
                row.decimal("reserved_ha"),
                row.decimal("leased_ha"),
                row.decimal("available_ha"),
                row.decimal("occupancy_percent"));
    }
}
