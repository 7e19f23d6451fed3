package vn.zoneregistry.projects.petition;

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
class PetitionMoves {

    private final Database database;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    PetitionMoves(Database database, ObjectMapper json, Caller caller, Clock clock) {
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** Notes a move of a petition that the caller has locked. */
    void note(UUID petitionId, PetitionStatus from, PetitionTransitionDraft move) {
        database.update(
                """
                insert into petition_move
                    (petition_id, ordinal, from_status, to_status, moved_on, reason, decision, actor, recorded_at)
                select ?, coalesce(max(ordinal), 0) + 1, ?, ?, ?, ?, cast(? as jsonb), ?, ?
                from petition_move where petition_id = ?""",
                petitionId,
                from,
                move.to(),
                move.on(),
                move.reason(),
                written(move.decision()),
                caller.name(),
                clock.instant(),
                petitionId);
    }

    List<PetitionTransition> of(UUID petitionId) {
        return database.list(
                "select * from petition_move where petition_id = ? order by ordinal",
                List.of(petitionId),
                row -> new PetitionTransition(
                        row.word("from_status", PetitionStatus.class),
                        row.word("to_status", PetitionStatus.class),
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
