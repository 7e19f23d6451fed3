package vn.zoneregistry.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The one clock. It ticks in milliseconds, the precision that instants have in the API and in the database; its days
 * begin when they begin in Vietnam; and it stands still within a transaction, so that everything that a write leaves
 * behind says the same moment.
 */
@ApplicationScoped
class RegistryClock {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Produces
    @ApplicationScoped
    Clock clock(TransactionSynchronizationRegistry transaction) {
        return new StandingStillInTransactions(transaction, Clock.tick(Clock.system(VIETNAM), Duration.ofMillis(1)));
    }

    private static final class StandingStillInTransactions extends Clock {

        private final TransactionSynchronizationRegistry transaction;
        private final Clock clock;

        StandingStillInTransactions(TransactionSynchronizationRegistry transaction, Clock clock) {
            this.transaction = transaction;
            this.clock = clock;
        }

        @Override
        public Instant instant() {
            if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
                return clock.instant();
            }
            var now = (Instant) transaction.getResource(RegistryClock.class);
            if (now == null) {
                now = clock.instant();
                transaction.putResource(RegistryClock.class, now);
            }
            return now;
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new StandingStillInTransactions(transaction, clock.withZone(zone));
        }
    }
}
