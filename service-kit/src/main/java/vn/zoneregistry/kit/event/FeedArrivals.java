package vn.zoneregistry.kit.event;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Wakes those who wait for the feed to grow, without a thread for each of them: at once for commits of this process,
 * within half a second for those of other replicas, by one look at the database for all who wait. When the service is told
 * to end, nobody waits any more.
 */
@ApplicationScoped
class FeedArrivals {

    private static final Duration LOOK_AT_OTHER_REPLICAS = Duration.ofMillis(500);

    private final BroadcastProcessor<Long> commits = BroadcastProcessor.create();
    private final Multi<Long> positions = Multi.createBy()
            .merging()
            .streams(
                    commits.onOverflow().drop(),
                    Multi.createFrom()
                            .ticks()
                            .every(LOOK_AT_OTHER_REPLICAS)
                            .onOverflow()
                            .drop())
            .emitOn(Infrastructure.getDefaultWorkerPool())
            .onItem()
            .transform(any -> Arc.container().instance(EventFeed.class).get().latest())
            .onFailure()
            .retry()
            .withBackOff(LOOK_AT_OTHER_REPLICAS)
            .indefinitely()
            .broadcast()
            .withCancellationAfterLastSubscriberDeparture()
            .toAllSubscribers();

    private volatile boolean ending;

    void end(@Observes ShutdownDelayInitiatedEvent told) {
        ending = true;
    }

    /** An event was committed here. */
    void announce() {
        commits.onNext(0L);
    }

    /**
     * Completes when the feed has grown beyond {@code position}, or with null when it did not within {@code patience} or
     * before the service ends.
     */
    Uni<Long> beyond(long position, Duration patience) {
        return positions
                .filter(latest -> ending || latest > position)
                .toUni()
                .map(latest -> latest > position ? latest : null)
                .ifNoItem()
                .after(patience)
                .recoverWithItem((Long) null);
    }
}
