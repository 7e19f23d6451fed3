package vn.zoneregistry.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final String SOMEBODY = "subject somebody";
    private static final int REQUESTS = 6;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final AtomicLong now =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(30).toNanos());
    private final RateLimit limit = new RateLimit(REQUESTS, PERIOD, now::get);

    @Test
    void grantsTheWholeAllowanceAtOnceAndNotOneMore() {
        for (int left = REQUESTS - 1; left >= 0; left--) {
            var allowance = limit.take(SOMEBODY);

            assertThat(allowance.granted()).isTrue();
            assertThat(allowance.remaining()).isEqualTo(left);
        }

        var refused = limit.take(SOMEBODY);

        assertThat(refused.granted()).isFalse();
        assertThat(refused.remaining()).isZero();
        assertThat(refused.untilNext()).isEqualTo(Duration.ofSeconds(10));
        assertThat(refused.untilWhole()).isEqualTo(PERIOD);
    }

    @Test
    void givesTheAllowanceBackEvenly() {
        spend();
        now.addAndGet(Duration.ofSeconds(20).toNanos());

        assertThat(limit.take(SOMEBODY).granted()).isTrue();
        assertThat(limit.take(SOMEBODY).granted()).isTrue();
        assertThat(limit.take(SOMEBODY).granted()).isFalse();
    }

    @Test
    void takesNothingForARefusal() {
        spend();
        for (int i = 0; i < REQUESTS; i++) {
            limit.take(SOMEBODY);
        }
        now.addAndGet(Duration.ofSeconds(10).toNanos());

        assertThat(limit.take(SOMEBODY).granted()).isTrue();
    }

    @Test
    void countsEveryCallerApart() {
        spend();

        assertThat(limit.take("address 192.0.2.1").remaining()).isEqualTo(REQUESTS - 1);
    }

    private void spend() {
        for (int i = 0; i < REQUESTS; i++) {
            limit.take(SOMEBODY);
        }
    }
}
