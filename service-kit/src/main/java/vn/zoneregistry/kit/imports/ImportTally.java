package vn.zoneregistry.kit.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.zoneregistry.kit.imports.ImportReport.RowError;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;

/** Counts what the rows of one import did. */
final class ImportTally {

    private static final int MOST_ERRORS = 1_000;

    private final Map<ImportOutcome, Integer> outcomes = new EnumMap<>(ImportOutcome.class);
    private final List<RowError> errors = new ArrayList<>();
    private int rows;
    private int failed;

    void begin() {
        rows++;
    }

    void end(ImportOutcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    void refuse(ProblemException refusal) {
        failed++;
        if (refusal.faults().isEmpty()) {
            add(new RowError(rows, null, refusal.code().code(), refusal.detail()));
        }
        refusal.faults().forEach(fault -> add(new RowError(rows, column(fault), fault.code(), fault.message())));
    }

    boolean hasFailed() {
        return failed > 0;
    }

    /** @param written whether the rows that were not refused count */
    ImportReport report(boolean written, boolean dryRun) {
        return new ImportReport(
                rows,
                written ? count(ImportOutcome.CREATED) : 0,
                written ? count(ImportOutcome.UPDATED) : 0,
                count(ImportOutcome.UNCHANGED),
                failed,
                errors,
                dryRun);
    }

    private int count(ImportOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    private void add(RowError error) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(error);
        }
    }

    /** Columns are named as members: {@code decision.number} for the pointer {@code /decision/number}. */
    private static String column(Fault fault) {
        if (fault.pointer() == null) {
            return fault.parameter();
        }
        return fault.pointer().isEmpty() ? null : fault.pointer().substring(1).replace('/', '.');
    }
}
