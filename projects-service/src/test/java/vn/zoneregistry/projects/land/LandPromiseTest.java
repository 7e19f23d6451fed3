package vn.zoneregistry.projects.land;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A promise of land: when it is asked for, what an answer settles, what may still be held. */
class LandPromiseTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final LandClaim CLAIM = new LandClaim(UUID.randomUUID(), null, new BigDecimal("17.70"));

    private LandPromise promise;

    @BeforeEach
    void reserve() {
        promise = new LandPromise(UUID.randomUUID(), UUID.randomUUID(), 1, CLAIM);
        want(LandHold.RESERVED);
    }

    private void want(LandHold hold) {
        promise.want(hold, new LandOccasion("Kim Sơn", LocalDate.parse("2024-01-01"), null, null), NOW);
    }

    private boolean settle(LandHold asked, boolean granted) {
        return promise.settle(asked, granted, granted ? null : "hết đất");
    }

    @Test
    void isPendingUntilItIsAnswered() {
        assertThat(promise.pending()).isTrue();

        promise.takeUp(NOW);
        assertThat(settle(LandHold.RESERVED, true)).isTrue();

        assertThat(promise.pending()).isFalse();
        assertThat(promise.stands()).isTrue();
        assertThat(promise.maybeHeld()).isTrue();
    }

    @Test
    void isNotSettledByAnAnswerToAnOlderWish() {
        promise.takeUp(NOW);
        want(LandHold.RELEASED);

        assertThat(settle(LandHold.RESERVED, true)).isFalse();

        assertThat(promise.pending()).isTrue();
        assertThat(promise.maybeHeld()).isTrue();
    }

    @Test
    void holdsNothingWhenItIsRefusedAtOnce() {
        promise.takeUp(NOW);

        settle(LandHold.RESERVED, false);

        assertThat(promise.stands()).isFalse();
        assertThat(promise.maybeHeld()).isFalse();
        assertThat(promise.wasRefused(CLAIM, LandHold.RESERVED)).isTrue();
        assertThat(promise.wasRefused(CLAIM, LandHold.LEASED)).isFalse();
    }

    @Test
    void mayHoldLandWhenItIsRefusedAfterAnAnswerWasLost() {
        promise.takeUp(NOW);
        promise.postpone(NOW, Duration.ofSeconds(1));
        promise.takeUp(NOW.plusSeconds(1));

        settle(LandHold.RESERVED, false);

        assertThat(promise.maybeHeld()).isTrue();
    }

    @Test
    void mayHoldReservedLandWhenTheLeaseIsRefused() {
        promise.takeUp(NOW);
        settle(LandHold.RESERVED, true);
        want(LandHold.LEASED);
        promise.takeUp(NOW);

        settle(LandHold.LEASED, false);

        assertThat(promise.maybeHeld()).isTrue();
    }

    @Test
    void holdsNothingOnceItIsGivenBack() {
        promise.takeUp(NOW);
        settle(LandHold.RESERVED, true);
        want(LandHold.RECOVERED);
        promise.takeUp(NOW);

        settle(LandHold.RECOVERED, true);

        assertThat(promise.maybeHeld()).isFalse();
        assertThat(promise.stands()).isFalse();
    }

    @Test
    void waitsForStragglersBeforeItBelievesThatNothingIsHeld() {
        promise.takeUp(NOW);

        assertThat(promise.straggles(NOW.plusSeconds(14))).isTrue();
        assertThat(promise.straggles(NOW.plusSeconds(16))).isFalse();
    }

    @Test
    void standsForTheSameAreaHoweverItIsWritten() {
        assertThat(promise.standsFor(new LandClaim(CLAIM.zoneId(), null, new BigDecimal("17.7000"))))
                .isTrue();
        assertThat(promise.standsFor(new LandClaim(CLAIM.zoneId(), null, new BigDecimal("17.8"))))
                .isFalse();
    }
}
