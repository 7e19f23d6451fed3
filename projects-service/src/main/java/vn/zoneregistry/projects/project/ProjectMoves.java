package vn.zoneregistry.projects.project;

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
class ProjectMoves {

    private final Database database;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    ProjectMoves(Database database, ObjectMapper json, Caller caller, Clock clock) {
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** Notes a move of a project that the caller has locked. */
    void note(UUID projectId, Stage from, ProjectTransitionDraft move) {
        database.update(
                """
                insert into project_move
                    (project_id, ordinal, from_stage, to_stage, moved_on, reason, decision, actor, recorded_at)
                select ?, coalesce(max(ordinal), 0) + 1, ?, ?, ?, ?, cast(? as jsonb), ?, ?
                from project_move where project_id = ?""",
                projectId,
                from,
                move.to(),
                move.on(),
                move.reason(),
                written(move.decision()),
                caller.name(),
                clock.instant(),
                projectId);
    }

    List<ProjectTransition> of(UUID projectId) {
        return database.list(
                "select * from project_move where project_id = ? order by ordinal",
                List.of(projectId),
                row -> new ProjectTransition(
                        row.word("from_stage", Stage.class),
                        row.word("to_stage", Stage.class),
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
