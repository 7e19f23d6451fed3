package vn.zoneregistry.kit.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.export.Columns;
import vn.zoneregistry.kit.http.BodyLimit;
import vn.zoneregistry.kit.json.RequestJson;
import vn.zoneregistry.kit.problem.FailureTranslation;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;

/**
 * Imports a file of rows in one transaction. A row is validated and written as a single write would be; one that is
 * refused is taken back to the savepoint before it.
 */
@ApplicationScoped
public class Imports {

    private static final int LONGEST_SECONDS = 900;
    private static final int SERVER_ERROR = 500;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Database database;
    private final RequestJson requests;
    private final ObjectMapper json;
    private final BodyLimit limit;
    private final FailureTranslation failures;

    Imports(Database database, RequestJson requests, ObjectMapper json, BodyLimit limit, FailureTranslation failures) {
        this.database = database;
        this.requests = requests;
        this.json = json;
        this.limit = limit;
        this.failures = failures;
    }

    /**
     * Writes the rows in their order.
     *
     * @param dryRun writes nothing that stays
     * @throws ProblemException for a file that cannot be read as a whole, {@code overloaded} while another import runs;
     *     nothing is changed then
     */
    public <D extends Record> ImportReport run(
            ImportTarget<D> target, ImportFile file, ImportMode mode, boolean dryRun) {
        return QuarkusTransaction.joiningExisting()
                .timeout(LONGEST_SECONDS)
                .call(() -> runInTransaction(target, file, mode, dryRun));
    }

    /** The header and one example row. */
    public <D extends Record> String template(ImportTarget<D> target) {
        return ImportTemplate.of(target, new Columns(target.draft(), json));
    }

    private <D extends Record> ImportReport runInTransaction(
            ImportTarget<D> target, ImportFile file, ImportMode mode, boolean dryRun) {
        takeTurns();
        var tally = new ImportTally();
        database.update("savepoint import");
        try (var body = new BufferedInputStream(Files.newInputStream(file.path()))) {
            reader(target, file.format()).each(body, row -> apply(target, row, tally));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        boolean accepted = mode == ImportMode.PARTIAL || !tally.hasFailed();
        if (dryRun || !accepted) {
            database.update("rollback to savepoint import");
        }
        return tally.report(accepted, dryRun);
    }

    /** An import keeps a connection and the rows that it wrote to itself for long: there is one at a time. */
    private void takeTurns() {
        boolean free = database.one(
                        "select pg_try_advisory_xact_lock(hashtextextended('imports', 0)) as free",
                        List.of(),
                        row -> row.bool("free"))
                .orElseThrow();
        if (!free) {
            throw ProblemException.of(
                            ProblemCode.OVERLOADED,
                            "Một lượt nhập khác đang chạy, hãy thử lại.",
                            "Another import is running, try again.")
                    .retryAfter(SOON);
        }
    }

    private RowReader reader(ImportTarget<?> target, ImportFormat format) {
        return switch (format) {
            case CSV ->
                new CsvRows(new RowColumns(target.key(), new Columns(target.draft(), json).types(), requests), limit);
            case NDJSON -> new NdjsonRows(requests, limit);
        };
    }

    private <D extends Record> void apply(ImportTarget<D> target, Supplier<JsonNode> row, ImportTally tally) {
        tally.begin();
        try {
            var tree = row.get();
            var key = key(target, tree);
            D draft = requests.bind(tree, target.draft());
            requireKey(target, key);
            tally.end(write(target, key, draft));
        } catch (RuntimeException failure) {
            var refusal = failures.translate(failure);
            if (refusal.code().status() >= SERVER_ERROR) {
                throw refusal;
            }
            tally.refuse(refusal);
        }
    }

    private <D extends Record> ImportOutcome write(ImportTarget<D> target, String key, D draft) {
        database.update("savepoint import_row");
        try {
            return target.writer().write(key, draft);
        } catch (RuntimeException refused) {
            database.update("rollback to savepoint import_row");
            throw refused;
        } finally {
            database.update("release savepoint import_row");
        }
    }

    private static void requireKey(ImportTarget<?> target, String key) {
        if (key == null) {
            throw ProblemException.invalid(
                    Fault.at("/" + target.key(), "required", new Bilingual("bắt buộc", "is required")));
        }
    }

    /** A key that is no member of the draft is taken out of the row. */
    private static <D extends Record> String key(ImportTarget<D> target, JsonNode row) {
        if (!(row instanceof ObjectNode members)) {
            return null;
        }
        boolean beside = Arrays.stream(target.draft().getRecordComponents())
                .noneMatch(member -> member.getName().equals(target.key()));
        var key = beside ? members.remove(target.key()) : members.get(target.key());
        return key == null || !key.isTextual() ? null : key.textValue();
    }
}
