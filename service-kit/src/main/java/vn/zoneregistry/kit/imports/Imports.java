package vn.zoneregistry.kit.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import vn.zoneregistry.kit.http.BodyLimit;
import vn.zoneregistry.kit.json.RequestJson;
import vn.zoneregistry.kit.problem.FailureTranslation;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;

/**
 * Imports a file of rows in one transaction. A row is validated and written as a single write would be; one that is
 * refused leaves nothing.
 */
@ApplicationScoped
public class Imports {

    private static final int LONGEST_SECONDS = 900;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Database database;
    private final RequestJson requests;
    private final ObjectMapper json;
    private final BodyLimit limit;
    private final FailureTranslation failures;
    private final EntityManager entities;

    Imports(
            Database database,
            RequestJson requests,
            ObjectMapper json,
            BodyLimit limit,
            FailureTranslation failures,
            EntityManager entities) {
        this.database = database;
        this.entities = entities;
        this.requests = requests;
        this.json = json;
        this.limit = limit;
        this.failures = failures;
    }

    /**
     * Writes the rows in their order.
     *
     * @throws ProblemException for a file that cannot be read as a whole, {@code overloaded} while another import runs;
     *     nothing is changed then
     */
    public <K extends Record, E, D extends Record> ImportReport run(
            ImportTarget<K, E, D> target, ImportFile file, ImportOptions options) {
        return QuarkusTransaction.joiningExisting()
                .timeout(LONGEST_SECONDS)
                .call(() -> runInTransaction(target, file, options));
    }

    /** The header and one example row. */
    public <K extends Record, E, D extends Record> String template(ImportTarget<K, E, D> target) {
        return ImportTemplate.of(target, json);
    }

    private <K extends Record, E, D extends Record> ImportReport runInTransaction(
            ImportTarget<K, E, D> target, ImportFile file, ImportOptions options) {
        takeTurns();
        var tally = new ImportTally();
        var figures = new FigureReader(options.locale);
        database.update("savepoint import");
        try {
            var batches = new ImportBatches<>(target, requests, database, entities, failures, tally);
            reader(target, file.format(), figures, tally).each(file.path(), batches);
            batches.finish();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        boolean accepted = options.mode == ImportMode.PARTIAL || !tally.hasFailed();
        if (options.dryRun || !accepted) {
            database.update("rollback to savepoint import");
        }
        return tally.report(accepted, options.dryRun, figures);
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

    private RowReader reader(
            ImportTarget<?, ?, ?> target, ImportFormat format, FigureReader figures, ImportTally tally) {
        var columns = new RowColumns(target, json, requests, figures);
        return switch (format) {
            case CSV -> new CsvRows(columns, limit);
            case XLSX -> new XlsxRows(columns, limit, tally);
            case NDJSON -> new NdjsonRows(requests, limit);
        };
    }
}
