package vn.zoneregistry.kit.list;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list or, for the media types that carry a whole list, the means to go through all of its rows.
 *
 * @param allRows null for a page
 */
public record Page<T>(
        List<T> items,

        @Schema(nullable = true, description = "opaque; null on the last page")
        String nextCursor,

        @Schema(nullable = true, description = "rows in all; only with total=true")
        Long total,

        @JsonIgnore @Schema(hidden = true) RowSource<T> allRows)
        implements Listed<T> {

    public Page(List<T> items, String nextCursor, Long total) {
        this(items, nextCursor, total, null);
    }

    static <T> Page<T> whole(RowSource<T> allRows) {
        return new Page<>(List.of(), null, null, allRows);
    }

    /** The same page or list with every row seen through {@code view}. */
    public Page<T> seenThrough(UnaryOperator<T> view) {
        return new Page<>(
                items.stream().map(view).toList(),
                nextCursor,
                total,
                allRows == null ? null : consumer -> allRows.each(row -> consumer.accept(view.apply(row))));
    }
}
