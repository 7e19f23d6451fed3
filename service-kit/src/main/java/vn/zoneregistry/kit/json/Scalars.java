package vn.zoneregistry.kit.json;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** How the scalars of the API are written, the same in bodies, query parameters and imports. */
public final class Scalars {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DATE_FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int LARGEST_EXPONENT = 30;

    private Scalars() {}

    /**
     * Text in Unicode NFC without surrounding white space; blank text is no text.
     *
     * @throws IllegalArgumentException for control characters other than tab and line breaks, and broken surrogates
     */
    public static String text(String sent) {
        for (int i = 0; i < sent.length(); i++) {
            char unit = sent.charAt(i);
            boolean control = unit < ' ' && unit != '\n' && unit != '\r' && unit != '\t' || unit == 0x7f;
            boolean half = Character.isSurrogate(unit)
                    && !(Character.isHighSurrogate(unit)
                            ? i + 1 < sent.length() && Character.isLowSurrogate(sent.charAt(i + 1))
                            : i > 0 && Character.isHighSurrogate(sent.charAt(i - 1)));
            if (control || half) {
                throw new IllegalArgumentException("bad character");
            }
        }
        var text = Normalizer.normalize(sent, Normalizer.Form.NFC).strip();
        return text.isEmpty() ? null : text;
    }

    /** A date {@code 2024-12-31} of the years 1900 to 2199. */
    public static LocalDate date(String sent) {
        if (!DATE_FORM.matcher(sent).matches()) {
            throw new IllegalArgumentException("not a date");
        }
        var date = LocalDate.parse(sent, DATE);
        requireSensible(date.getYear());
        return date;
    }

    /** An instant of RFC 3339 of the years 1900 to 2199. */
    public static Instant instant(String sent) {
        var instant = OffsetDateTime.parse(sent);
        requireSensible(instant.getYear());
        return instant.toInstant();
    }

    private static void requireSensible(int year) {
        if (year < 1900 || year > 2199) {
            throw new IllegalArgumentException("year out of range");
        }
    }

    public static UUID uuid(String sent) {
        if (!UUID_FORM.matcher(sent).matches()) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(sent);
    }

    /** An exact decimal number; exponents beyond what any figure of the registry needs are refused before they cost. */
    public static BigDecimal decimal(String sent) {
        if (sent.length() > 64) {
            throw new IllegalArgumentException("too many digits");
        }
        var number = new BigDecimal(sent);
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT || number.precision() > LARGEST_EXPONENT) {
            throw new IllegalArgumentException("out of range");
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** A whole number of 32 bits. */
    public static Integer integer(String sent) {
        return Integer.valueOf(sent);
    }

    /** {@code true} or {@code false} and nothing else. */
    public static Boolean bool(String sent) {
        return switch (sent) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
