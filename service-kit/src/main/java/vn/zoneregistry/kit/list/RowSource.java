package vn.zoneregistry.kit.list;

import java.util.function.Consumer;

/** Rows of a list that are too many to hold. */
@FunctionalInterface
public interface RowSource<T> {

    /** Hands over one row after the other; within a transaction memory does not grow with their number. */
    void each(Consumer<T> consumer);
}
