package vn.zoneregistry.kit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** How long is waited after failures: twice as long after each, up to a limit, and up to half of that by chance on top. */
@ApplicationScoped
class RetryPauses {

    private static final int MOST_DOUBLINGS = 30;

    private final Duration first;
    private final Duration longest;

    RetryPauses(WebhookSettings settings) {
        this.first = settings.firstPause();
        this.longest = settings.longestPause();
    }

    /** @param failures in a row, 1 or more */
    Instant after(int failures, Instant now) {
        long doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long pause = Math.min(doubled, longest.toMillis());
        return now.plusMillis(pause + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
    }
}
