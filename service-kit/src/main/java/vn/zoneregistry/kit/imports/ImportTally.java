package vn.zoneregistry.kit.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.zoneregistry.kit.imports.ImportReport.RowError;
import vn.zoneregistry.kit.operation.Progress;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;

/** Counts what the rows of one import did. */
final class ImportTally {

    private static final int MOST_ERRORS = 1_000;

    private final Progress progress;
    private final Map<ImportOutcome, Integer> outcomes = new EnumMap<>(ImportOutcome.class);
    private final List<RowError> errors = new ArrayList<>();
    private final Map<Integer, ProblemException> refused = new TreeMap<>();
    private int rows;
    private int failed;
    private int errorsInAll;
    private String sheet;

    /** @param progress told whenever rows have ended */
    ImportTally(Progress progress) {
        this.progress = progress;
    }

    /** The rows to come are those of a sheet. */
    void enter(String name) {
        sheet = name;
    }

    /** @return the number of the row that begins */
    int begin() {
        return ++rows;
    }

    void end(ImportOutcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    void refuse(int row, ProblemException refusal) {
        refused.put(row, refusal);
    }

    /** All rows that have begun have ended: what was refused of them is brought into their order. */
    void settle() {
        refused.forEach(this::list);
        failed += refused.size();
        refused.clear();
        progress.reach(rows);
    }

    boolean hasFailed() {
        return failed > 0;
    }

    /** @param written whether the rows that were not refused count */
    ImportReport report(boolean written, boolean dryRun, FigureReader figures) {
        return new ImportReport(
                rows,
                written ? count(ImportOutcome.CREATED) : 0,
                written ? count(ImportOutcome.UPDATED) : 0,
                count(ImportOutcome.UNCHANGED),
                failed,
                errors,
                errorsInAll,
                figures.forms(),
                dryRun);
    }

    private int count(ImportOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    private void list(int row, ProblemException refusal) {
        if (refusal.faults().isEmpty()) {
            add(new RowError(sheet, row, null, refusal.code().code(), refusal.detail()));
        }
        refusal.faults().forEach(fault -> add(new RowError(sheet, row, column(fault), fault.code(), fault.message())));
    }

    private void add(RowError error) {
        errorsInAll++;
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
