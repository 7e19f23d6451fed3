package vn.zoneregistry.kit.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.access.Caller;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.http.Correlation;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.Problem;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;

/**
 * Where operations stand written. Who works on one holds a lock of the database for as long as its transaction lasts, so
 * that anybody can see whether an unfinished one is still worked on: a process that ends, however it ends, has lost the
 * lock with its connection.
 */
@ApplicationScoped
class OperationBook {

    private static final String RESOURCE = "operations";
    private static final Duration KEPT = Duration.ofDays(30);

    /** Between the request that asks for an operation and the thread that begins it. */
    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    private final Database database;
    private final Caller caller;
    private final Correlation correlation;
    private final ObjectMapper json;
    private final Clock clock;
    private final Listing<OperationView> listing;

    OperationBook(Database database, Caller caller, Correlation correlation, ObjectMapper json, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.correlation = correlation;
        this.json = json;
        this.clock = clock;
        this.listing = Listing.of("o.*", "operation o", "o.id", "uuid", this::view)
                .sort("createdAt", "o.created_at", "timestamptz");
    }

    Page<OperationView> list(OperationFilters filters, PageRequest page) {
        return listing.page(database, filters.narrow(visible()), page);
    }

    /** @throws ProblemException {@code not-found}, also for the operation of somebody else */
    OperationView get(UUID id) {
        return listing.one(database, visible().equal("o.id", id))
                .orElseThrow(() -> ProblemException.notFound(RESOURCE, id));
    }

    /** Writes down that the caller has asked for something. */
    OperationView open(String kind) {
        var id = Ids.next();
        database.update(
                "insert into operation (id, kind, state, created_by, created_at) values (?, ?, ?, ?, ?)",
                id,
                kind,
                OperationState.QUEUED,
                caller.name(),
                clock.instant());
        return get(id);
    }

    /** Keeps the operation for whoever has this transaction. */
    void hold(UUID id) {
        database.list(
                "select pg_advisory_xact_lock(hashtextextended('operation ' || ?, 0))",
                List.of(id.toString()),
                row -> id);
    }

    /** Says at once how far it is, whatever becomes of the transaction that is doing it. */
    void reach(UUID id, int rows) {
        QuarkusTransaction.suspendingExisting()
                .run(() -> database.update(
                        "update operation set state = ?, started_at = coalesce(started_at, ?), rows_done = ? where id = ?",
                        OperationState.RUNNING,
                        clock.instant(),
                        rows,
                        id));
    }

    /** Says that it is done, together with what it did. */
    void succeed(UUID id, Object result) {
        database.update(
                "update operation set state = ?, rows_total = rows_done, result = ?, finished_at = ? where id = ?",
                OperationState.SUCCEEDED,
                result,
                clock.instant(),
                id);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fail(UUID id, ProblemException refusal) {
        database.update(
                "update operation set state = ?, problem = ?, finished_at = ? where id = ?",
                OperationState.FAILED,
                Problem.of(refusal, correlation.language(), path(id), correlation.traceId()),
                clock.instant(),
                id);
    }

    /** Those that nobody works on any more have failed. */
    @Scheduled(every = "5s")
    @Transactional
    void failInterrupted() {
        database.update("""
                with unfinished as materialized (
                    select id from operation where state = 'RUNNING' or state = 'QUEUED' and created_at < ?)
                update operation set state = 'FAILED', finished_at = ?
                where state in ('QUEUED', 'RUNNING') and id in (
                    select id from unfinished
                    where pg_try_advisory_xact_lock(hashtextextended('operation ' || id, 0)))""", clock.instant().minus(LONGEST_START), clock.instant());
    }

    /** Housekeeping. */
    @Scheduled(every = "1h", delayed = "10m")
    void forget() {
        database.update(
                "delete from operation where created_at < ?", clock.instant().minus(KEPT));
    }

    private Conditions visible() {
        return caller.hasRole(Roles.ADMIN) ? new Conditions() : new Conditions().equal("o.created_by", caller.name());
    }

    private OperationView view(Row row) throws SQLException {
        var id = row.uuid("id");
        var state = row.word("state", OperationState.class);
        return new OperationView(
                id,
                row.text("kind"),
                state,
                row.integer("rows_done"),
                row.integerOrNull("rows_total"),
                row.text("created_by"),
                row.instant("created_at"),
                row.instant("started_at"),
                row.instant("finished_at"),
                row.tree("result"),
                state == OperationState.FAILED ? problem(id, row.tree("problem")) : null);
    }

    /** Who was interrupted left no word. */
    private JsonNode problem(UUID id, JsonNode written) {
        if (written != null) {
            return written;
        }
        var interruption = ProblemException.of(
                ProblemCode.INTERNAL_ERROR,
                "Dịch vụ đã dừng giữa chừng; chưa có gì được ghi, hãy gửi lại.",
                "The service ended in the middle of it; nothing was written, send it again.");
        return json.valueToTree(Problem.of(interruption, correlation.language(), path(id), correlation.traceId()));
    }

    private static String path(UUID id) {
        return "/v1/" + RESOURCE + "/" + id;
    }
}
