package vn.zoneregistry.projects.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.access.Caller;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.projects.project.Certificate;
import vn.zoneregistry.projects.project.ProjectCertificates;
import vn.zoneregistry.projects.project.ProjectParts;

/** The changes of registered projects, numbered within each project (Investment Law, điều chỉnh dự án đầu tư). */
@ApplicationScoped
public class Adjustments {

    /** The event collection of adjustments. */
    public static final String RESOURCE = "adjustments";

    private static final int ONLY_VERSION = 1;

    private static final Listing<AdjustmentView> ADJUSTMENTS = Listing.of(
                    "a.*, p.zone_id",
                    "adjustment a join project p on p.id = a.project_id",
                    "a.id",
                    "uuid",
                    Adjustments::view)
            .sort("number", "a.number", "integer")
            .sort("on", "a.adjusted_on", "date");

    private final ProjectParts projects;
    private final ProjectCertificates certificates;
    private final Database database;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    Adjustments(
            ProjectParts projects,
            ProjectCertificates certificates,
            Database database,
            EventLog events,
            Caller caller,
            Clock clock) {
        this.projects = projects;
        this.certificates = certificates;
        this.database = database;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ProblemException {@code not-found} for an unknown project */
    public Page<AdjustmentView> list(UUID projectId, PageRequest page) {
        projects.requireExisting(projectId);
        return ADJUSTMENTS.page(database, new Conditions().equal("a.project_id", projectId), page);
    }

    /** @throws ProblemException {@code not-found} */
    public AdjustmentView get(UUID projectId, UUID id) {
        return ADJUSTMENTS
                .one(database, new Conditions().equal("a.project_id", projectId).equal("a.id", id))
                .orElseThrow(() -> events.absence(Subject.of(RESOURCE, id)));
    }

    /**
     * Adjusts the project; everything or nothing is done.
     *
     * @param ifMatch the version of the project that the caller has read; null where it does not matter
     * @throws ProblemException as {@link ProjectCertificates#confirmPhase} and {@link ProjectCertificates#adjust}
     */
    @Transactional
    public AdjustmentView adjust(UUID projectId, String ifMatch, AdjustmentDraft draft) {
        certificates.confirmPhase(projectId, draft.changes());
        certificates.lock(projectId, ifMatch);
        var last = last(projectId);
        requireInOrder(draft.on(), last.map(Last::on).orElse(null));
        var change = certificates.adjust(projectId, draft.changes(), draft.on(), draft.reason(), draft.decision());
        var id = Ids.next();
        write(id, projectId, last.map(Last::number).orElse(0) + 1, draft, change);
        return events.append("adjustments.created", Subject.of(RESOURCE, id), get(projectId, id), draft.reason());
    }

    private record Last(int number, LocalDate on) {}

    private Optional<Last> last(UUID projectId) {
        return database.one(
                "select number, adjusted_on from adjustment where project_id = ? order by number desc limit 1",
                List.of(projectId),
                row -> new Last(row.integer("number"), row.date("adjusted_on")));
    }

    private static void requireInOrder(LocalDate on, LocalDate before) {
        new Faults()
                .require(
                        before == null || !on.isBefore(before),
                        "/on",
                        "before-the-last-adjustment",
                        "không được trước lần điều chỉnh gần nhất, ngày " + before,
                        "must not be before the last adjustment, on " + before)
                .refuse();
    }

    private void write(UUID id, UUID projectId, int number, AdjustmentDraft draft, ProjectCertificates.Change change) {
        database.update(
                """
                insert into adjustment (id, project_id, number, adjusted_on, decision, reason, changes,
                    certificate_before, certificate_after, capital_before_vnd, capital_after_vnd, actor, recorded_at)
                values (?, ?, ?, ?, cast(? as jsonb), ?, cast(? as jsonb), cast(? as jsonb), cast(? as jsonb), ?, ?, ?, ?)""",
                id,
                projectId,
                number,
                draft.on(),
                draft.decision(),
                draft.reason(),
                draft.changes(),
                change.before(),
                change.after(),
                change.before().capitalInDong(),
                change.after().capitalInDong(),
                caller.name(),
                clock.instant());
    }

    private static AdjustmentView view(Row row) throws SQLException {
        return new AdjustmentView(
                row.uuid("id"),
                row.uuid("project_id"),
                row.uuid("zone_id"),
                row.integer("number"),
                row.date("adjusted_on"),
                row.json("decision", Decision.class),
                row.text("reason"),
                row.tree("changes"),
                row.json("certificate_before", Certificate.class),
                row.json("certificate_after", Certificate.class),
                row.text("actor"),
                ONLY_VERSION,
                row.instant("recorded_at"));
    }
}
