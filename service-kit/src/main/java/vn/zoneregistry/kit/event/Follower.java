package vn.zoneregistry.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.zoneregistry.kit.access.ServiceToken;
import vn.zoneregistry.kit.sql.Database;

/**
 * Follows the feed of one neighbour on a thread of its own. Effect and cursor are one transaction behind a lock on the
 * cursor, so every event is applied exactly once, whatever dies when and however many replicas follow.
 */
final class Follower implements Runnable {

    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final int EVENTS_PER_PAGE = 500;
    private static final int PATIENCE_SECONDS = 20;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final FeedSubscriber subscriber;
    private final NeighbourFeed feed;
    private final ServiceToken token;
    private final Database database;
    private final EventTrace trace;
    private final Clock clock;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Instant upToDateAt;
    private volatile boolean waitingAtTheEnd;
    private Duration pause = SHORTEST_PAUSE;

    Follower(
            FeedSubscriber subscriber,
            NeighbourFeed feed,
            ServiceToken token,
            Database database,
            EventTrace trace,
            Clock clock) {
        this.subscriber = subscriber;
        this.feed = feed;
        this.token = token;
        this.database = database;
        this.trace = trace;
        this.clock = clock;
        this.upToDateAt = clock.instant();
    }

    String neighbour() {
        return subscriber.neighbour();
    }

    /** How long ago this service knew all that its neighbour had committed; zero while it waits at the end of the feed. */
    Duration lag() {
        return waitingAtTheEnd ? Duration.ZERO : Duration.between(upToDateAt, clock.instant());
    }

    void stop() {
        stopped.countDown();
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    @Override
    public void run() {
        while (!isStopped()) {
            try {
                follow();
                pause = SHORTEST_PAUSE;
            } catch (RuntimeException failure) {
                waitingAtTheEnd = false;
                if (!isStopped()) {
                    LOG.debugf(failure, "feed of %s not read", neighbour());
                    rest();
                }
            }
        }
    }

    private void follow() {
        var cursor = cursor();
        var page =
                feed.read("Bearer " + token.bearer(), cursor, EVENTS_PER_PAGE, waitingAtTheEnd ? PATIENCE_SECONDS : 0);
        if (!page.items().isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> take(cursor, page));
        }
        waitingAtTheEnd = page.items().size() < EVENTS_PER_PAGE;
        if (waitingAtTheEnd) {
            upToDateAt = clock.instant();
        }
    }

    /** Another replica may have taken the page meanwhile; then the cursor has moved and there is nothing left to do. */
    private void take(String cursor, FeedPage page) {
        database.update(
                "insert into followed_feed (feed, cursor, applied_at) values (?, '0', ?) on conflict do nothing",
                neighbour(),
                clock.instant());
        var locked = database.one(
                "select cursor from followed_feed where feed = ? for update",
                List.of(neighbour()),
                row -> row.text("cursor"));
        if (locked.orElse("0").equals(cursor)) {
            page.items().forEach(this::apply);
            database.update(
                    "update followed_feed set cursor = ?, applied_at = ? where feed = ?",
                    page.nextCursor(),
                    clock.instant(),
                    neighbour());
        }
    }

    private void apply(FeedEvent event) {
        try {
            trace.within(event, () -> subscriber.apply(event));
        } catch (RuntimeException failure) {
            LOG.errorf(
                    failure,
                    "event %s (%s, %s) of %s cannot be applied",
                    event.id(),
                    event.type(),
                    event.subject(),
                    neighbour());
            throw failure;
        }
    }

    private String cursor() {
        return database.one(
                        "select cursor from followed_feed where feed = ?",
                        List.of(neighbour()),
                        row -> row.text("cursor"))
                .orElse("0");
    }

    /** Waits before the next try, longer each time, and not at all once it is told to stop. */
    private void rest() {
        try {
            long jitter = ThreadLocalRandom.current().nextLong(pause.toMillis() / 2 + 1);
            stopped.await(pause.toMillis() + jitter, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            stop();
            Thread.currentThread().interrupt();
        }
        var doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
