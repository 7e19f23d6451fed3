package vn.zoneregistry.projects.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.EntityTag;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemException;
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

    private final SupervisionRepository rows;
    private final ProjectParts projects;
    private final Database database;
    private final EventLog events;
    private final Clock clock;

    Supervisions(SupervisionRepository rows, ProjectParts projects, Database database, EventLog events, Clock clock) {
        this.rows = rows;
        this.projects = projects;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** @throws ProblemException {@code not-found} for an unknown project */
    public Page<SupervisionView> list(UUID projectId, SupervisionFilters filters, PageRequest page) {
        projects.requireExisting(projectId);
        return ROWS.page(database, filters.conditions(projectId), page);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public SupervisionView get(UUID projectId, UUID id) {
        return ROWS.one(
                        database,
                        new Conditions().equal("s.project_id", projectId).equal("s.id", id))
                .orElseThrow(() -> absent(id));
    }

    @Transactional
    public SupervisionView create(UUID projectId, SupervisionDraft draft) {
        projects.lock(projectId);
        requirePast(draft);
        var row = new Supervision(Ids.next(), projectId, draft, clock.instant());
        rows.persistAndFlush(row);
        return recorded("created", row);
    }

    @Transactional
    public SupervisionView change(UUID projectId, UUID id, String ifMatch, Patch patch) {
        projects.lock(projectId);
        var row = locked(projectId, id, ifMatch);
        var before = row.draft();
        var draft = patch.applyTo(before, SupervisionDraft.class);
        if (draft.equals(before)) {
            return get(projectId, id);
        }
        requirePast(draft);
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

    private void requirePast(SupervisionDraft draft) {
        var today = LocalDate.now(clock);
        new Faults()
                .require(
                        !draft.on().isAfter(today),
                        "/on",
                        "in-the-future",
                        "không được ở tương lai",
                        "must not be in the future")
                .require(
                        draft.followedUpOn() == null || !draft.followedUpOn().isAfter(today),
                        "/followedUpOn",
                        "in-the-future",
                        "không được ở tương lai",
                        "must not be in the future")
                .refuse();
    }

    private Supervision locked(UUID projectId, UUID id, String ifMatch) {
        var row = rows.lock(projectId, id).orElseThrow(() -> absent(id));
        EntityTag.requireMatch(ifMatch, row.version());
        return row;
    }

    private SupervisionView recorded(String verb, Supervision row) {
        return events.append(
                RESOURCE + "." + verb, Subject.of(RESOURCE, row.id()), get(row.projectId(), row.id()), null);
    }

    private ProblemException absent(UUID id) {
        return events.absence(Subject.of(RESOURCE, id));
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
