package vn.zoneregistry.kit.http;

import java.util.Arrays;
import java.util.regex.Pattern;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

/** Entity tags {@code "7"} or {@code "7-1a2b3c4d"}: the version, and a hash of what is derived where there is such. */
public final class EntityTag {

    private static final Pattern FORM = Pattern.compile("\"(\\d{1,9})(-[0-9a-f]{1,8})?\"");

    private EntityTag() {}

    public static String of(Versioned representation) {
        var derived = representation.derivedHash();
        return derived == 0
                ? "\"%d\"".formatted(representation.version())
                : "\"%d-%08x\"".formatted(representation.version(), derived);
    }

    /**
     * Checks the caller's {@code If-Match} against the version that the resource has now.
     *
     * @throws ProblemException {@code version-required} when the header is absent, {@code stale-version} when none of
     *     its tags is of this version
     */
    public static void requireMatch(String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(
                    ProblemCode.VERSION_REQUIRED,
                    "Hãy gửi If-Match với ETag của lần đọc gần nhất.",
                    "Send If-Match with the ETag that was read last.");
        }
        boolean matches = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || isOf(tag, version));
        if (!matches) {
            throw ProblemException.of(
                            ProblemCode.STALE_VERSION,
                            "Dữ liệu đã thay đổi từ lần đọc trước; hãy đọc lại.",
                            "The resource changed since it was read; read it again.")
                    .with("currentVersion", version);
        }
    }

    /** Whether {@code If-None-Match} names the tag of what would be sent. */
    static boolean isNamedBy(String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(sent -> sent.startsWith("W/") ? sent.substring(2) : sent)
                        .anyMatch(sent -> sent.equals("*") || sent.equals(tag));
    }

    private static boolean isOf(String tag, int version) {
        var parts = FORM.matcher(tag);
        return parts.matches() && Integer.parseInt(parts.group(1)) == version;
    }
}
