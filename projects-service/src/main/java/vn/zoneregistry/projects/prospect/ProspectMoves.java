package vn.zoneregistry.projects.prospect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.kit.access.Caller;
import vn.zoneregistry.kit.sql.Database;

/** The moves that were made, in their order; never changed afterwards. */
@ApplicationScoped
class ProspectMoves {

    private final Database database;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    ProspectMoves(Database database, ObjectMapper json, Caller caller, Clock clock) {
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** Notes a move of a prospect that the caller has locked. */
    void note(UUID prospectId, ProspectStage from, ProspectTransitionDraft move) {
        database.update(
                """
                insert into prospect_move
                    (prospect_id, ordinal, from_stage, to_stage, moved_on, reason, decision, actor, recorded_at)
                select ?, coalesce(max(ordinal), 0) + 1, ?, ?, ?, ?, cast(? as jsonb), ?, ?
                from prospect_move where prospect_id = ?""",
                prospectId,
                from,
                move.to(),
                move.on(),
                move.reason(),
                written(move.decision()),
                caller.name(),
                clock.instant(),
                prospectId);
    }

    List<ProspectTransition> of(UUID prospectId) {
        return database.list(
                "select * from prospect_move where prospect_id = ? order by ordinal",
                List.of(prospectId),
                row -> new ProspectTransition(
                        row.word("from_stage", ProspectStage.class),
                        row.word("to_stage", ProspectStage.class),
                        row.date("moved_on"),
                        row.text("reason"),
                        row.json("decision", Decision.class),
                        row.text("actor"),
                        row.instant("recorded_at")));
    }

    private String written(Decision decision) {
        try {
            return decision == null ? null : json.writeValueAsString(decision);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
