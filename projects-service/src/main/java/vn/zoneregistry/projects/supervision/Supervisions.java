package vn.zoneregistry.projects.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.zoneregistry.domain.Days;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.resource.Register;
import vn.zoneregistry.kit.resource.Registers;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.projects.project.ProjectParts;

/** The supervisions of projects, and what callers do to them. */
@ApplicationScoped
public class Supervisions {

    /** The event collection of supervisions. */
    public static final String RESOURCE = "supervisions";

    private static final Listing<SupervisionView> ROWS = Listing.of(
                    "s.*, p.zone_id",
                    "supervision s join project p on p.id = s.project_id",
                    "s.id",
                    "uuid",
                    Supervisions::view)
            .sort("on", "s.supervised_on", "date");

    private final ProjectParts projects;
    private final Database database;
    private final Clock clock;
    private final Register<Supervision, SupervisionDraft, SupervisionView> register;

    Supervisions(
            SupervisionRepository rows, ProjectParts projects, Database database, Registers registers, Clock clock) {
        this.projects = projects;
        this.database = database;
        this.clock = clock;
        this.register = registers.of(RESOURCE, SupervisionDraft.class, rows, id -> ROWS.one(database, of(id)));
    }

    /** @throws ProblemException {@code not-found} for an unknown project */
    public Page<SupervisionView> list(UUID projectId, SupervisionFilters filters, PageRequest page) {
        projects.requireExisting(projectId);
        return ROWS.page(database, filters.conditions(projectId), page);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public SupervisionView get(UUID projectId, UUID id) {
        return ROWS.one(database, of(id).equal("s.project_id", projectId)).orElseThrow(() -> register.absence(id));
    }

    @Transactional
    public SupervisionView create(UUID projectId, SupervisionDraft draft) {
        projects.lock(projectId);
        past(draft);
        return register.create((id, now) -> new Supervision(id, projectId, draft, now));
    }

    @Transactional
    public SupervisionView change(UUID projectId, UUID id, String ifMatch, Patch patch) {
        return register.change(lock(projectId, id, ifMatch), patch, this::past);
    }

    @Transactional
    public void delete(UUID projectId, UUID id, String ifMatch) {
        register.delete(lock(projectId, id, ifMatch));
    }

    private SupervisionDraft past(SupervisionDraft draft) {
        var today = LocalDate.now(clock);
        var faults = new Faults();
        Days.past(draft.on(), today, "/on", faults);
        Days.past(draft.followedUpOn(), today, "/followedUpOn", faults);
        faults.refuse();
        return draft;
    }

    private Supervision lock(UUID projectId, UUID id, String ifMatch) {
        projects.lock(projectId);
        return register.lock(id, ifMatch, row -> row.projectId().equals(projectId));
    }

    private static Conditions of(UUID id) {
        return new Conditions().equal("s.id", id);
    }

    private static SupervisionView view(Row row) throws SQLException {
        return new SupervisionView(
                row.uuid("id"),
                row.uuid("project_id"),
                row.uuid("zone_id"),
                row.date("supervised_on"),
                row.word("kind", SupervisionKind.class),
                row.word("outcome", SupervisionOutcome.class),
                row.text("findings"),
                row.date("follow_up_due_on"),
                row.date("followed_up_on"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
