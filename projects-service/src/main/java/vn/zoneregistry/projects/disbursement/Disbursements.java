package vn.zoneregistry.projects.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import vn.zoneregistry.domain.Money;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.EntityTag;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.projects.project.ProjectParts;

/** The disbursements of projects, and what callers do to them. */
@ApplicationScoped
public class Disbursements {

    /** The event collection of disbursements. */
    public static final String RESOURCE = "disbursements";

    private static final Listing<DisbursementView> ROWS = Listing.of(
                    "d.*, p.zone_id",
                    "disbursement d join project p on p.id = d.project_id",
                    "d.id",
                    "uuid",
                    Disbursements::view)
            .sort("on", "d.disbursed_on", "date")
            .sort("amount", "d.amount", "numeric");

    private final DisbursementRepository rows;
    private final ProjectParts projects;
    private final Database database;
    private final EventLog events;
    private final Clock clock;

    Disbursements(DisbursementRepository rows, ProjectParts projects, Database database, EventLog events, Clock clock) {
        this.rows = rows;
        this.projects = projects;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** @throws ProblemException {@code not-found} for an unknown project */
    public Page<DisbursementView> list(UUID projectId, DisbursementFilters filters, PageRequest page) {
        projects.requireExisting(projectId);
        return ROWS.page(database, filters.conditions(projectId), page);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public DisbursementView get(UUID projectId, UUID id) {
        return ROWS.one(
                        database,
                        new Conditions().equal("d.project_id", projectId).equal("d.id", id))
                .orElseThrow(() -> absent(id));
    }

    @Transactional
    public DisbursementView create(UUID projectId, DisbursementDraft draft) {
        projects.lock(projectId);
        requireFitting(projectId, null, draft);
        var row = new Disbursement(Ids.next(), projectId, draft, clock.instant());
        rows.persistAndFlush(row);
        projects.disbursed(projectId);
        return recorded("created", row);
    }

    @Transactional
    public DisbursementView change(UUID projectId, UUID id, String ifMatch, Patch patch) {
        projects.lock(projectId);
        var row = locked(projectId, id, ifMatch);
        var before = row.draft();
        var draft = patch.applyTo(before, DisbursementDraft.class);
        if (draft.equals(before)) {
            return get(projectId, id);
        }
        requireFitting(projectId, id, draft);
        row.become(draft, clock.instant());
        rows.flush();
        projects.disbursed(projectId);
        return recorded("updated", row);
    }

    @Transactional
    public void delete(UUID projectId, UUID id, String ifMatch) {
        projects.lock(projectId);
        var row = locked(projectId, id, ifMatch);
        var last = get(projectId, id);
        rows.delete(row);
        rows.flush();
        projects.disbursed(projectId);
        events.appendDeletion(Subject.of(RESOURCE, id), last);
    }

    /** Amounts of several currencies have no sum, so a project is paid in one. */
    private void requireFitting(UUID projectId, UUID id, DisbursementDraft draft) {
        var currency = database.one(
                        "select currency from disbursement where project_id = ? and id is distinct from ? limit 1",
                        Arrays.asList(projectId, id),
                        row -> row.text("currency"))
                .orElse(draft.amount().currency());
        var faults = new Faults()
                .require(
                        !draft.on().isAfter(LocalDate.now(clock)),
                        "/on",
                        "in-the-future",
                        "không được ở tương lai",
                        "must not be in the future");
        if (!currency.equals(draft.amount().currency())) {
            faults.add(Fault.at(
                    "/amount/currency",
                    "other-currency",
                    new Bilingual(
                                    "các lần giải ngân trước của dự án bằng %s",
                                    "the project's other disbursements are in %s")
                            .with(currency)));
        }
        faults.refuse();
    }

    private Disbursement locked(UUID projectId, UUID id, String ifMatch) {
        var row = rows.lock(projectId, id).orElseThrow(() -> absent(id));
        EntityTag.requireMatch(ifMatch, row.version());
        return row;
    }

    private DisbursementView recorded(String verb, Disbursement row) {
        return events.append(
                RESOURCE + "." + verb, Subject.of(RESOURCE, row.id()), get(row.projectId(), row.id()), null);
    }

    private ProblemException absent(UUID id) {
        return events.absence(Subject.of(RESOURCE, id));
    }

    private static DisbursementView view(Row row) throws SQLException {
        return new DisbursementView(
                row.uuid("id"),
                row.uuid("project_id"),
                row.uuid("zone_id"),
                row.date("disbursed_on"),
                new Money(row.decimal("amount"), row.text("currency")),
                row.word("source", DisbursementSource.class),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
