package vn.zoneregistry.kit.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import vn.zoneregistry.kit.json.RequestJson;
import vn.zoneregistry.kit.problem.FailureTranslation;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;

/**
 * Writes the rows of one import some hundred at a time, so that what is the same for all costs one statement. Where one of
 * them is refused they all go back to a savepoint and are tried again by halves, down to the row that it is.
 */
final class ImportBatches<K extends Record, E, D extends Record> implements RowReader.Rows {

    private static final int MOST_ROWS = 500;
    private static final int LARGEST = 1024 * 1024;
    private static final int SERVER_ERROR = 500;

    private final ImportTarget<K, E, D> target;
    private final RowParts<K> parts;
    private final RequestJson requests;
    private final Database database;
    private final EntityManager entities;
    private final FailureTranslation failures;
    private final ImportTally tally;
    private final List<Read<K>> waiting = new ArrayList<>();
    private int begun;
    private int size;

    ImportBatches(
            ImportTarget<K, E, D> target,
            RequestJson requests,
            Database database,
            EntityManager entities,
            FailureTranslation failures,
            ImportTally tally) {
        this.target = target;
        this.parts = new RowParts<>(target.key(), target.draft(), requests);
        this.requests = requests;
        this.database = database;
        this.entities = entities;
        this.failures = failures;
        this.tally = tally;
    }

    /** A row that could be read. */
    private record Read<K>(int number, K key, ObjectNode members) {}

    /** A row that could be bound. */
    private record Bound<K, E, D>(Read<K> read, ImportRow<K, E, D> row) {}

    @Override
    public void add(int characters, Supplier<JsonNode> row) {
        int number = tally.begin();
        try {
            var members = RowParts.members(row.get());
            waiting.add(new Read<>(number, parts.key(members, target.draft()), members));
        } catch (RuntimeException failure) {
            refuse(number, failure);
        }
        begun++;
        size += characters;
        if (begun == MOST_ROWS || size > LARGEST) {
            finish();
        }
    }

    /** Writes the rows that still wait for others. */
    void finish() {
        write(List.copyOf(waiting));
        waiting.clear();
        begun = 0;
        size = 0;
        tally.settle();
    }

    private void write(List<Read<K>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var found = target.find(rows.stream().map(Read::key).toList());
        int repeated = repeated(found);
        if (repeated < rows.size()) {
            write(rows.subList(0, repeated));
            write(rows.subList(repeated, rows.size()));
            return;
        }
        var bound = new ArrayList<Bound<K, E, D>>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                bound.add(bound(rows.get(i), found.get(i)));
            } catch (RuntimeException failure) {
                refuse(rows.get(i).number(), failure);
            }
        }
        writeBound(bound);
        entities.clear();
    }

    /** The first place of a record that stands at an earlier one too. */
    private static int repeated(List<?> found) {
        var seen = new HashSet<>();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i) != null && !seen.add(found.get(i))) {
                return i;
            }
        }
        return found.size();
    }

    private Bound<K, E, D> bound(Read<K> read, E found) {
        var row = parts.draft(read.members());
        target.complete(read.key(), found, row);
        var base = found == null ? null : target.draft(found);
        return new Bound<>(read, new ImportRow<>(read.key(), found, requests.row(row, base, target.draft())));
    }

    private void writeBound(List<Bound<K, E, D>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.update("savepoint import_rows");
        try {
            target.write(rows.stream().map(Bound::row).toList()).forEach(tally::end);
            database.update("release savepoint import_rows");
        } catch (RuntimeException failure) {
            database.update("rollback to savepoint import_rows");
            database.update("release savepoint import_rows");
            entities.clear();
            writeAgain(rows.stream().map(Bound::read).toList(), failure);
        }
    }

    private void writeAgain(List<Read<K>> rows, RuntimeException failure) {
        if (rows.size() == 1) {
            refuse(rows.get(0).number(), failure);
            return;
        }
        requireRefusal(failure);
        write(rows.subList(0, rows.size() / 2));
        write(rows.subList(rows.size() / 2, rows.size()));
    }

    private void refuse(int row, RuntimeException failure) {
        tally.refuse(row, requireRefusal(failure));
    }

    /** What is not the row's fault ends the whole import. */
    private ProblemException requireRefusal(RuntimeException failure) {
        var refusal = failures.translate(failure);
        if (refusal.code().status() >= SERVER_ERROR) {
            throw refusal;
        }
        return refusal;
    }
}
