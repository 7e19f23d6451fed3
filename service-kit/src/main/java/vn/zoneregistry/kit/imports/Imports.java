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
import vn.zoneregistry.kit.operation.OperationView;
import vn.zoneregistry.kit.operation.Operations;
import vn.zoneregistry.kit.operation.Progress;
import vn.zoneregistry.kit.operation.Work;
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
    private static final String TURN = "hashtextextended('imports', 0)";

    private final Database database;
    private final RequestJson requests;
    private final ObjectMapper json;
    private final BodyLimit limit;
    private final FailureTranslation failures;
    private final EntityManager entities;
    private final Operations operations;
    private final ReceivedFile received;

    Imports(
            Database database,
            RequestJson requests,
            ObjectMapper json,
            BodyLimit limit,
            FailureTranslation failures,
            EntityManager entities,
            Operations operations,
            ReceivedFile received) {
        this.database = database;
        this.entities = entities;
        this.requests = requests;
        this.json = json;
        this.limit = limit;
        this.failures = failures;
        this.operations = operations;
        this.received = received;
    }

    /**
     * Writes the rows in their order.
     *
     * @throws ProblemException for a file that cannot be read as a whole, {@code overloaded} while another import runs;
     *     nothing is changed then
     */
    public ImportReport run(ImportTarget<?, ?, ?> target, ImportFile file, ImportOptions options) {
        return QuarkusTransaction.joiningExisting().timeout(LONGEST_SECONDS).call(() -> {
            takeTurn();
            return write(target, file, options, rows -> {});
        });
    }

    /**
     * Writes the rows behind the caller's back, after other imports.
     *
     * @param kind where they were sent to: {@code zones/imports}
     * @throws ProblemException {@code overloaded}
     */
    public OperationView start(String kind, ImportTarget<?, ?, ?> target, ImportFile file, ImportOptions options) {
        var operation = operations.start(kind, new Work() {
            @Override
            public ImportReport perform(Progress progress) {
                awaitTurn();
                progress.reach(0);
                return write(target, file, options, progress);
            }

            @Override
            public void close() {
                ReceivedFile.delete(file.path());
            }
        });
        received.handOver();
        return operation;
    }

    /** What a file can look like. */
    public <K extends Record, E, D extends Record> ImportTemplate template(ImportTarget<K, E, D> target) {
        return ImportTemplate.of(target, json);
    }

    private <K extends Record, E, D extends Record> ImportReport write(
            ImportTarget<K, E, D> target, ImportFile file, ImportOptions options, Progress progress) {
        var tally = new ImportTally(progress);
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
    private void takeTurn() {
        boolean free = database.one(
                        "select pg_try_advisory_xact_lock(%s) as free".formatted(TURN),
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

    private void awaitTurn() {
        database.list("select pg_advisory_xact_lock(%s)".formatted(TURN), List.of(), row -> true);
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
