package vn.zoneregistry.kit.list;

import java.util.List;

/**
 * An answer that carries rows: one page of them or, for the media types that carry a whole list, the means to go through
 * all of them. Whatever else it has is left out of those.
 */
public interface Listed<T> {

    List<T> items();

    /** Opaque, {@code null} on the last page. */
    String nextCursor();

    /** {@code null} for a page. */
    RowSource<T> allRows();
}
