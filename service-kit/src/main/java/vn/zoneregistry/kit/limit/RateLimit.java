package vn.zoneregistry.kit.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many requests each caller may still make. A caller may spend its whole allowance at once and gets it back evenly
 * over the period (generic cell rate algorithm), so a caller costs one number. Each replica counts for itself.
 */
@ApplicationScoped
@Unremovable
public class RateLimit {

    private static final int MOST_CALLERS = 100_000;

    private final int requests;
    private final Duration period;
    private final long nanosPerRequest;
    private final LongSupplier nanoTime;
    /** When each caller will have its whole allowance again, in nanoseconds of {@link #nanoTime}. */
    private final Cache<String, Long> recoveries;

    @Inject
    RateLimit(
            @ConfigProperty(name = "registry.rate-limit.requests") int requests,
            @ConfigProperty(name = "registry.rate-limit.period") Duration period) {
        this(requests, period, System::nanoTime);
    }

    RateLimit(int requests, Duration period, LongSupplier nanoTime) {
        if (requests < 1 || period.toNanos() / requests < 1) {
            throw new IllegalArgumentException(
                    "registry.rate-limit.requests is at least 1 and at most one a nanosecond of registry.rate-limit.period");
        }
        this.requests = requests;
        this.period = period;
        this.nanosPerRequest = period.toNanos() / requests;
        this.nanoTime = nanoTime;
        this.recoveries = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterWrite(period)
                .ticker(nanoTime::getAsLong)
                .build();
    }

    /**
     * What is left to a caller after a request.
     *
     * @param remaining requests that may follow at once
     * @param untilWhole until the whole allowance is there again
     * @param untilNext until a request may follow; zero while some remain
     */
    public record Allowance(boolean granted, long remaining, Duration untilWhole, Duration untilNext) {}

    /** Counts one request of {@code caller}; one that is not granted costs nothing. */
    public Allowance take(String caller) {
        long now = nanoTime.getAsLong();
        var granted = new boolean[1];
        long recovery = recoveries.asMap().compute(caller, (unused, known) -> {
            long from = known == null || known - now < 0 ? now : known;
            granted[0] = from - now <= period.toNanos() - nanosPerRequest;
            return granted[0] ? from + nanosPerRequest : from;
        });
        long debt = recovery - now;
        long remaining = Math.max(0, (period.toNanos() - debt) / nanosPerRequest);
        long untilNext = remaining > 0 ? 0 : debt - period.toNanos() + nanosPerRequest;
        return new Allowance(granted[0], remaining, Duration.ofNanos(debt), Duration.ofNanos(untilNext));
    }

    public int requests() {
        return requests;
    }

    public Duration period() {
        return period;
    }
}
