package vn.zoneregistry.projects.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.resource.Register;
import vn.zoneregistry.kit.resource.Registers;
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

    private final ProjectParts projects;
    private final Database database;
    private final Register<Procedure, ProcedureDraft, ProcedureView> register;

    Procedures(ProcedureRepository rows, ProjectParts projects, Database database, Registers registers) {
        this.projects = projects;
        this.database = database;
        this.register = registers.of(RESOURCE, ProcedureDraft.class, rows, id -> ROWS.one(database, of(id)));
    }

    /** @throws ProblemException {@code not-found} for an unknown project */
    public Page<ProcedureView> list(UUID projectId, ProcedureFilters filters, PageRequest page) {
        projects.requireExisting(projectId);
        return ROWS.page(database, filters.conditions(projectId), page);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public ProcedureView get(UUID projectId, UUID id) {
        return ROWS.one(database, of(id).equal("r.project_id", projectId)).orElseThrow(() -> register.absence(id));
    }

    @Transactional
    public ProcedureView create(UUID projectId, ProcedureDraft draft) {
        projects.lock(projectId);
        return register.create((id, now) -> new Procedure(id, projectId, draft, now));
    }

    @Transactional
    public ProcedureView change(UUID projectId, UUID id, String ifMatch, Patch patch) {
        return register.change(lock(projectId, id, ifMatch), patch);
    }

    @Transactional
    public void delete(UUID projectId, UUID id, String ifMatch) {
        register.delete(lock(projectId, id, ifMatch));
    }

    private Procedure lock(UUID projectId, UUID id, String ifMatch) {
        projects.lock(projectId);
        return register.lock(id, ifMatch, row -> row.projectId().equals(projectId));
    }

    private static Conditions of(UUID id) {
        return new Conditions().equal("r.id", id);
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
