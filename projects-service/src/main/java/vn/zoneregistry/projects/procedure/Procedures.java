package vn.zoneregistry.projects.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.EntityTag;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.projects.project.ProjectParts;

/** The procedures of projects, and what callers do to them. */
@ApplicationScoped
public class Procedures {

    /** The event collection of procedures. */
    public static final String RESOURCE = "procedures";

    private static final Listing<ProcedureView> ROWS = Listing.of(
                    "r.*, p.zone_id",
                    "procedure r join project p on p.id = r.project_id",
                    "r.id",
                    "uuid",
                    Procedures::view)
            .sort("kind", "r.kind", "text")
            .sort("dueOn", "coalesce(r.due_on, date '9999-12-31')", "date");

    private final ProcedureRepository rows;
    private final ProjectParts projects;
    private final Database database;
    private final EventLog events;
    private final Clock clock;

    Procedures(ProcedureRepository rows, ProjectParts projects, Database database, EventLog events, Clock clock) {
        this.rows = rows;
        this.projects = projects;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** @throws ProblemException {@code not-found} for an unknown project */
    public Page<ProcedureView> list(UUID projectId, ProcedureFilters filters, PageRequest page) {
        projects.requireExisting(projectId);
        return ROWS.page(database, filters.conditions(projectId), page);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public ProcedureView get(UUID projectId, UUID id) {
        return ROWS.one(
                        database,
                        new Conditions().equal("r.project_id", projectId).equal("r.id", id))
                .orElseThrow(() -> absent(id));
    }

    @Transactional
    public ProcedureView create(UUID projectId, ProcedureDraft draft) {
        projects.lock(projectId);
        var row = new Procedure(Ids.next(), projectId, draft, clock.instant());
        rows.persistAndFlush(row);
        return recorded("created", row);
    }

    @Transactional
    public ProcedureView change(UUID projectId, UUID id, String ifMatch, Patch patch) {
        projects.lock(projectId);
        var row = locked(projectId, id, ifMatch);
        var before = row.draft();
        var draft = patch.applyTo(before, ProcedureDraft.class);
        if (draft.equals(before)) {
            return get(projectId, id);
        }
        row.become(draft, clock.instant());
        rows.flush();
        return recorded("updated", row);
    }

    @Transactional
    public void delete(UUID projectId, UUID id, String ifMatch) {
        projects.lock(projectId);
        var row = locked(projectId, id, ifMatch);
        var last = get(projectId, id);
        rows.delete(row);
        rows.flush();
        events.appendDeletion(Subject.of(RESOURCE, id), last);
    }

    private Procedure locked(UUID projectId, UUID id, String ifMatch) {
        var row = rows.lock(projectId, id).orElseThrow(() -> absent(id));
        EntityTag.requireMatch(ifMatch, row.version());
        return row;
    }

    private ProcedureView recorded(String verb, Procedure row) {
        return events.append(
                RESOURCE + "." + verb, Subject.of(RESOURCE, row.id()), get(row.projectId(), row.id()), null);
    }

    private ProblemException absent(UUID id) {
        return events.absence(Subject.of(RESOURCE, id));
    }

    private static ProcedureView view(Row row) throws SQLException {
        return new ProcedureView(
                row.uuid("id"),
                row.uuid("project_id"),
                row.uuid("zone_id"),
                row.word("kind", ProcedureKind.class),
                row.word("status", ProcedureStatus.class),
                row.date("submitted_on"),
                row.date("decided_on"),
                row.date("due_on"),
                row.text("authority"),
                row.json("decision", Decision.class),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
