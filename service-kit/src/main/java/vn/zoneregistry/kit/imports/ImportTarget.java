package vn.zoneregistry.kit.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What rows are imported into. A row is what its columns name of a record: laid over the record that is there already, or
 * a whole new one.
 *
 * @param <K> the columns by which a row finds what exists, and those that are read but are no part of the draft
 * @param <E> what exists
 * @param <D> what a single write binds its body to
 */
public interface ImportTarget<K extends Record, E, D extends Record> {

    Class<K> key();

    Class<D> draft();

    /** The columns by which a row can find what exists; a file has at least one of them. */
    List<String> naming();

    /** What the row of a template says. */
    Example<K, D> example();

    /** What columns can hold that hold codes of the registry, as far as the caller may use them. */
    default List<CodeList> codes() {
        return List.of();
    }

    /** One row. */
    record Example<K, D>(K key, D draft) {}

    /**
     * What the rows are about, in their order; {@code null} where they make something new.
     *
     * @param keys of some rows, all of which are sought at once
     */
    List<E> find(List<K> keys);

    /** What is there, as a row would say it; {@code null} where rows are not laid over what is there. */
    D draft(E found);

    /**
     * Completes a row before it is bound.
     *
     * @param found {@code null} where the row makes something new
     * @param row in which the members of the key are left out that are none of the draft
     * @throws vn.zoneregistry.kit.problem.ProblemException for a row that is refused
     */
    default void complete(K key, E found, ObjectNode row) {}

    /**
     * Writes rows within the transaction of the import, no two of them about the same record.
     *
     * @return what became of each
     * @throws vn.zoneregistry.kit.problem.ProblemException where one is refused; all are taken back then, and tried again
     *     in smaller numbers until it is clear which. It must not pass a transactional method, which would give up the
     *     whole transaction
     */
    List<ImportOutcome> write(List<ImportRow<K, E, D>> rows);
}
