package vn.zoneregistry.kit.imports;

/**
 * What rows are imported into: the draft that a row is bound to, and how one is written.
 *
 * @param draft what a single write binds its body to
 * @param key the column by which a row finds what exists; one of the draft's, or one beside them
 * @param exampleKey of the template's row, with
 * @param example the rest of it
 */
public record ImportTarget<D extends Record>(
        Class<D> draft, String key, String exampleKey, D example, RowWriter<D> writer) {

    /** Writes one row within the transaction of the import. */
    @FunctionalInterface
    public interface RowWriter<D> {

        /**
         * @param key never {@code null}
         * @throws vn.zoneregistry.kit.problem.ProblemException for a row that is refused; it must not pass a
         *     transactional method, which would give up the whole transaction
         */
        ImportOutcome write(String key, D draft);
    }
}
