package vn.zoneregistry.zones.zone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.access.Caller;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;

/** The record of a zone's moves. */
@ApplicationScoped
class ZoneMoves {

    private final Database database;
    private final Caller caller;
    private final ObjectMapper json;

    ZoneMoves(Database database, Caller caller, ObjectMapper json) {
        this.database = database;
        this.caller = caller;
        this.json = json;
    }

    List<ZoneTransition> of(UUID zone) {
        return database.list(
                "select * from zone_transition where zone_id = ? order by ordinal",
                List.of(zone),
                row -> caller.isKnown() ? move(row) : move(row).anonymous());
    }

    private static ZoneTransition move(Row row) throws SQLException {
        return new ZoneTransition(
                row.word("from_status", ZoneStatus.class),
                row.word("to_status", ZoneStatus.class),
                row.date("moved_on"),
                row.text("reason"),
                row.json("decision", Decision.class),
                row.text("actor"),
                row.instant("recorded_at"));
    }

    /** @throws ProblemException {@code validation-failed} for a move dated before the last one */
    void record(UUID zone, ZoneStatus from, ZoneTransitionDraft move, Instant now) {
        requireOrder(zone, move.on());
        database.update(
                """
                insert into zone_transition
                    (zone_id, ordinal, from_status, to_status, moved_on, reason, decision, actor, recorded_at)
                select ?, coalesce(max(ordinal), 0) + 1, ?, ?, ?, ?, cast(? as jsonb), ?, ?
                from zone_transition where zone_id = ?""",
                zone,
                from,
                move.to(),
                move.on(),
                move.reason(),
                written(move.decision()),
                caller.name(),
                now,
                zone);
    }

    private void requireOrder(UUID zone, LocalDate on) {
        database.one(
                        "select max(moved_on) as last from zone_transition where zone_id = ? having max(moved_on) > ?",
                        List.of(zone, on),
                        row -> row.date("last"))
                .ifPresent(last -> {
                    throw ProblemException.invalid(Fault.at(
                            "/on",
                            "before-the-last-move",
                            new Bilingual(
                                            "không được trước lần chuyển gần nhất, %s",
                                            "must not be before the last move, %s")
                                    .with(last)));
                });
    }

    private String written(Decision decision) {
        try {
            return decision == null ? null : json.writeValueAsString(decision);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
