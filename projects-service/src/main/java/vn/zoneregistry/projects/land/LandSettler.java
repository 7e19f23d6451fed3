package vn.zoneregistry.projects.land;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import vn.zoneregistry.projects.neighbour.LandReply;
import vn.zoneregistry.projects.neighbour.NeighbourSilent;
import vn.zoneregistry.projects.neighbour.ZonesGateway;

/**
 * Carries the projects' wishes for land over to zones-service, in the background and as often as it takes. No
 * transaction is open while it asks; several replicas do not ask for the same promise at the same time, and it would do
 * no harm if they did.
 */
@ApplicationScoped
public class LandSettler {

    private static final Logger LOG = Logger.getLogger(LandSettler.class);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 6;

    private final LandPromises promises;
    private final ZonesGateway zones;
    private final Event<LandAnswer> answers;
    private final Clock clock;

    LandSettler(LandPromises promises, ZonesGateway zones, Event<LandAnswer> answers, Clock clock) {
        this.promises = promises;
        this.zones = zones;
        this.answers = answers;
        this.clock = clock;
    }

    @Scheduled(every = "${registry.land-settler.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void settleWhatIsDue() {
        boolean more = true;
        while (more) {
            more = settleNext(null);
        }
    }

    /** Tries the wishes of one project once each, so that most callers see the answer with their change. */
    public void settle(UUID projectId) {
        boolean more = true;
        while (more) {
            more = settleNext(projectId);
        }
    }

    private boolean settleNext(UUID projectId) {
        Optional<LandPromise> due = QuarkusTransaction.requiringNew().call(() -> promises.takeUpNext(projectId));
        due.ifPresent(this::ask);
        return due.isPresent();
    }

    private void ask(LandPromise promise) {
        try {
            var reply = promise.wanted().over() ? release(promise) : hold(promise);
            answers.fire(new LandAnswer(
                    promise.id(), promise.projectId(), promise.wanted(), reply.granted(), reply.reason()));
        } catch (NeighbourSilent silent) {
            LOG.debugf("No answer on land promise %s: %s", promise.id(), silent.getMessage());
            QuarkusTransaction.requiringNew().run(() -> promises.postpone(promise.id(), waitAfter(promise.attempts())));
        }
    }

    private LandReply hold(LandPromise promise) {
        return zones.hold(promise.id(), promise.holdRequest());
    }

    private LandReply release(LandPromise promise) {
        if (!promise.maybeHeld()) {
            return LandReply.yes();
        }
        var reply = zones.release(promise.id(), promise.releaseRequest());
        if (reply.unknown() && promise.straggles(clock.instant())) {
            throw new NeighbourSilent("a call that asked for the land may still arrive");
        }
        if (!reply.granted() && !reply.unknown()) {
            LOG.warnf("Land promise %s cannot be given back: %s", promise.id(), reply.reason());
            throw new NeighbourSilent("the release was refused");
        }
        return LandReply.yes();
    }

    /** Twice as long each time, up to half a minute, and never the same for two who began together. */
    private static Duration waitAfter(int attempts) {
        long millis = SHORTEST_WAIT.toMillis() << Math.min(attempts, DOUBLINGS);
        long longest = Math.min(millis, LONGEST_WAIT.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }
}
