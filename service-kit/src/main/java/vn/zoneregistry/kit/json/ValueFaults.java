package vn.zoneregistry.kit.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.zoneregistry.kit.Bilingual;

/** Words for a value that is not of the type that its place wants. */
public final class ValueFaults {

    private static final Map<Class<?>, Bilingual> WANTED = Map.of(
            String.class,
                    new Bilingual("phải là chuỗi không có ký tự điều khiển", "must be text without control characters"),
            BigDecimal.class,
                    new Bilingual("phải là số thập phân trong giới hạn cho phép", "must be a decimal number in range"),
            Integer.class,
                    new Bilingual("phải là số nguyên trong giới hạn cho phép", "must be a whole number in range"),
            Boolean.class, new Bilingual("phải là true hoặc false", "must be true or false"),
            LocalDate.class, new Bilingual("phải là ngày dạng 2024-12-31", "must be a date like 2024-12-31"),
            Instant.class, new Bilingual("phải là thời điểm RFC 3339", "must be an RFC 3339 instant"),
            UUID.class, new Bilingual("phải là UUID", "must be a UUID"));

    private ValueFaults() {}

    /** Stable word for programs: {@code unknown-value} where a word of a list was wanted, else {@code wrong-type}. */
    public static String codeFor(Class<?> wanted) {
        return wanted.isEnum() ? "unknown-value" : "wrong-type";
    }

    public static Bilingual messageFor(Class<?> wanted) {
        if (wanted.isEnum()) {
            var words = Arrays.stream(wanted.getEnumConstants())
                    .map(word -> ((Enum<?>) word).name())
                    .collect(Collectors.joining(", "));
            return new Bilingual("phải là một trong: " + words, "must be one of: " + words);
        }
        if (Collection.class.isAssignableFrom(wanted)) {
            return new Bilingual("phải là mảng", "must be an array");
        }
        return WANTED.getOrDefault(wanted, new Bilingual("phải là đối tượng JSON", "must be a JSON object"));
    }
}
