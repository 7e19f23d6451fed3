package vn.zoneregistry.kit.list;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

/**
 * Where a page ended: the sort values and the key of its last row, bound to the query that it was made for.
 *
 * @param query fingerprint of list, filters and order
 * @param values the values of the last row, in the order of the sort, the key last
 */
record Cursor(String query, List<String> values) {

    private static final char SEPARATOR = 0x1f;

    static String fingerprint(Object... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(Arrays.deepToString(parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String encoded() {
        var text = query + SEPARATOR + values.stream().collect(Collectors.joining(String.valueOf(SEPARATOR)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException {@code cursor-mismatch} for a cursor of another query, or one that we never gave */
    static Optional<Cursor> of(String sent, String query, int values) {
        if (sent == null) {
            return Optional.empty();
        }
        var parts = decoded(sent).split(String.valueOf(SEPARATOR), -1);
        if (parts.length != values + 1 || !parts[0].equals(query)) {
            throw mismatch();
        }
        return Optional.of(new Cursor(query, List.of(parts).subList(1, parts.length)));
    }

    private static String decoded(String sent) {
        try {
            return new String(Base64.getUrlDecoder().decode(sent), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw mismatch();
        }
    }

    static ProblemException mismatch() {
        return ProblemException.of(
                ProblemCode.CURSOR_MISMATCH,
                "Con trỏ này được cấp cho một truy vấn có bộ lọc hoặc thứ tự khác.",
                "This cursor was given for a query with other filters or another order.");
    }
}
