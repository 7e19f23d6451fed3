package vn.zoneregistry.projects.bridge;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.domain.AdministrativeUnits;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;

/** Reads the dated facts behind the registered capital: registrations, adjustments and ends. */
@ApplicationScoped
public class CapitalBridges {

    /** Projects that ended on an unknown day, and those that never were registered, have no place in any period. */
    private static final String HISTORIES = """
            select p.id, p.code, p.name, p.zone_id, p.registered_on, p.ended_on, p.registered_capital_vnd, p.decisions,
                coalesce((
                    select json_agg(json_build_object('id', a.id, 'on', a.adjusted_on,
                        'before', a.capital_before_vnd, 'after', a.capital_after_vnd, 'decision', a.decision)
                        order by a.number)
                    from adjustment a where a.project_id = p.id), '[]') as adjustments,
                (select m.decision from project_move m
                 where m.project_id = p.id and m.to_status = 'REGISTERED' order by m.ordinal limit 1) as registered_by,
                (select m.decision from project_move m
                 where m.project_id = p.id and m.to_status = p.legal_status order by m.ordinal desc limit 1) as moved_by
            from project p join neighbour_zone z on z.id = p.zone_id
            where %s
              and (p.registered_on is not null or p.legal_status in ('REGISTERED', 'SUSPENDED'))
              and (p.ended_on is not null or p.legal_status not in ('TERMINATED', 'REVOKED', 'EXPIRED'))
            order by p.registered_on nulls first, p.id""";

    private final Database database;
    private final AdministrativeUnits units;

    CapitalBridges(Database database, AdministrativeUnits units) {
        this.database = database;
        this.units = units;
    }

    private record Adjusted(UUID id, LocalDate on, BigDecimal before, BigDecimal after, Decision decision) {}

    /** @throws ProblemException {@code validation-failed} without a period */
    public CapitalBridge bridge(BridgeFilters filters) {
        filters.requirePeriod();
        var conditions = filters.conditions(units);
        var histories =
                database.list(HISTORIES.formatted(conditions.where()), conditions.arguments(), CapitalBridges::history);
        return CapitalBridge.of(histories, filters.from, filters.to);
    }

    /** The capital that was registered first is what the first adjustment found, else what there is now. */
    private static CapitalHistory history(Row row) throws SQLException {
        var adjusted = row.json("adjustments", new TypeReference<List<Adjusted>>() {});
        return new CapitalHistory(
                row.uuid("id"),
                row.text("code"),
                row.text("name"),
                row.uuid("zone_id"),
                row.date("registered_on"),
                row.date("ended_on"),
                adjusted.isEmpty()
                        ? row.decimal("registered_capital_vnd")
                        : adjusted.get(0).before(),
                adjusted.stream()
                        .map(each -> new CapitalHistory.Adjustment(
                                each.id(), each.on(), each.after(), known(each.decision())))
                        .toList(),
                registeredBy(row),
                known(row.json("moved_by", Decision.class)));
    }

    /** A project that was registered before the registry began has its decisions and no move. */
    private static List<Decision> registeredBy(Row row) throws SQLException {
        var move = known(row.json("registered_by", Decision.class));
        return move.isEmpty() ? row.json("decisions", new TypeReference<List<Decision>>() {}) : move;
    }

    private static List<Decision> known(Decision decision) {
        return decision == null ? List.of() : List.of(decision);
    }
}
