package vn.zoneregistry.kit.list;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;

/**
 * Rows that are worked out rather than read, in the one order that they have. Pages are cut by key as those of a {@link
 * Listing}, so that rows that come or go between two pages shift nothing.
 *
 * @param values by how many values rows are sorted
 * @param place the values by which a row is sorted, the last of which no other row has
 * @param order how places compare; may throw {@link IllegalArgumentException} for values that no row could have
 */
public record SortedRows<T>(List<T> rows, int values, Function<T, List<String>> place, Comparator<List<String>> order) {

    /**
     * One page, or all rows, for a caller who asked for a form that carries them.
     *
     * @param query everything that the rows depend on
     */
    public Page<T> page(PageRequest request, Object... query) {
        if (request.sort != null) {
            throw ProblemException.invalid(Fault.inParameter(
                    "sort",
                    "unknown-sort",
                    new Bilingual("danh sách này chỉ có một thứ tự", "this list has one order only")));
        }
        if (request.wantsAllRows()) {
            return Page.whole(rows::forEach);
        }
        int limit = request.limit();
        var fingerprint = Cursor.fingerprint(query);
        int from = Cursor.of(request.cursor, fingerprint, values)
                .map(this::firstAfter)
                .orElse(0);
        int to = Math.min(from + limit, rows.size());
        return new Page<>(
                List.copyOf(rows.subList(from, to)),
                to < rows.size() ? new Cursor(fingerprint, place.apply(rows.get(to - 1))).encoded() : null,
                request.wantsTotal() ? (long) rows.size() : null);
    }

    private int firstAfter(Cursor cursor) {
        try {
            return (int) rows.stream()
                    .filter(row -> order.compare(place.apply(row), cursor.values()) <= 0)
                    .count();
        } catch (IllegalArgumentException neverGiven) {
            throw Cursor.mismatch();
        }
    }
}
