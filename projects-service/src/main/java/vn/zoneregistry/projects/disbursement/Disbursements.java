package vn.zoneregistry.projects.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import vn.zoneregistry.domain.Days;
import vn.zoneregistry.domain.Money;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.resource.Register;
import vn.zoneregistry.kit.resource.Registers;
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

    private final ProjectParts projects;
    private final Database database;
    private final Clock clock;
    private final Register<Disbursement, DisbursementDraft, DisbursementView> register;

    Disbursements(
            DisbursementRepository rows, ProjectParts projects, Database database, Registers registers, Clock clock) {
        this.projects = projects;
        this.database = database;
        this.clock = clock;
        this.register = registers.of(RESOURCE, DisbursementDraft.class, rows, id -> ROWS.one(database, of(id)));
    }

    /** @throws ProblemException {@code not-found} for an unknown project */
    public Page<DisbursementView> list(UUID projectId, DisbursementFilters filters, PageRequest page) {
        projects.requireExisting(projectId);
        return ROWS.page(database, filters.conditions(projectId), page);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public DisbursementView get(UUID projectId, UUID id) {
        return ROWS.one(database, of(id).equal("d.project_id", projectId)).orElseThrow(() -> register.absence(id));
    }

    @Transactional
    public DisbursementView create(UUID projectId, DisbursementDraft draft) {
        projects.lock(projectId);
        fitting(projectId, null, draft);
        var disbursement = register.create((id, now) -> new Disbursement(id, projectId, draft, now));
        projects.disbursed(projectId);
        return disbursement;
    }

    @Transactional
    public DisbursementView change(UUID projectId, UUID id, String ifMatch, Patch patch) {
        var row = lock(projectId, id, ifMatch);
        int before = row.version();
        var disbursement = register.change(row, patch, draft -> fitting(projectId, id, draft));
        if (disbursement.version() != before) {
            projects.disbursed(projectId);
        }
        return disbursement;
    }

    @Transactional
    public void delete(UUID projectId, UUID id, String ifMatch) {
        register.delete(lock(projectId, id, ifMatch));
        projects.disbursed(projectId);
    }

    /** Amounts of several currencies have no sum, so a project is paid in one. */
    private DisbursementDraft fitting(UUID projectId, UUID id, DisbursementDraft draft) {
        var currency = database.one(
                        "select currency from disbursement where project_id = ? and id is distinct from ? limit 1",
                        Arrays.asList(projectId, id),
                        row -> row.text("currency"))
                .orElse(draft.amount().currency());
        var faults = new Faults();
        Days.past(draft.on(), LocalDate.now(clock), "/on", faults);
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
        return draft;
    }

    private Disbursement lock(UUID projectId, UUID id, String ifMatch) {
        projects.lock(projectId);
        return register.lock(id, ifMatch, row -> row.projectId().equals(projectId));
    }

    private static Conditions of(UUID id) {
        return new Conditions().equal("d.id", id);
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
