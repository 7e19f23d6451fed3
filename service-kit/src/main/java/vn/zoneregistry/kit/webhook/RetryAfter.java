package vn.zoneregistry.kit.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/** The rest that a busy endpoint asks for: in seconds or as a date (RFC 9110), and not for ever. */
final class RetryAfter {

    static final String HEADER = "Retry-After";
    static final Duration LONGEST = Duration.ofDays(1);

    private static final Set<Integer> BUSY = Set.of(429, 503);

    private RetryAfter() {}

    /**
     * When the endpoint may be called again by its own wish.
     *
     * @param value of the header; absent or unreadable means that it has none
     * @return {@code now} where it has none
     */
    static Instant of(int status, String value, Instant now) {
        if (value == null || !BUSY.contains(status)) {
            return now;
        }
        var wish = read(value.strip(), now);
        var limit = now.plus(LONGEST);
        return wish.isBefore(now) ? now : wish.isAfter(limit) ? limit : wish;
    }

    private static Instant read(String value, Instant now) {
        try {
            return value.matches("\\d{1,9}")
                    ? now.plusSeconds(Long.parseLong(value))
                    : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
        } catch (DateTimeException unreadable) {
            return now;
        }
    }
}
