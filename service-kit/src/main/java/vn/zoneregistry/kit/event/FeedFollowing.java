package vn.zoneregistry.kit.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.zoneregistry.kit.access.ServiceToken;
import vn.zoneregistry.kit.sql.Database;

/**
 * Starts a follower for each subscriber and says how far behind it is, as a metric and beside readiness. A neighbour
 * that is away makes no service unready: what is known of it can still be read.
 */
@Readiness
@ApplicationScoped
public class FeedFollowing implements HealthCheck {

    private static final long LONGER_THAN_ANY_POLL = 40;

    private final Instance<FeedSubscriber> subscribers;
    private final ServiceToken token;
    private final Database database;
    private final EventTrace trace;
    private final Clock clock;
    private final Config config;
    private final MeterRegistry meters;
    private final boolean enabled;
    private final List<Follower> followers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    FeedFollowing(
            Instance<FeedSubscriber> subscribers,
            ServiceToken token,
            Database database,
            EventTrace trace,
            Clock clock,
            Config config,
            MeterRegistry meters,
            @ConfigProperty(name = "registry.following.enabled", defaultValue = "true") boolean enabled) {
        this.subscribers = subscribers;
        this.token = token;
        this.database = database;
        this.trace = trace;
        this.clock = clock;
        this.config = config;
        this.meters = meters;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            subscribers.forEach(this::start);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        followers.forEach(Follower::stop);
        threads.forEach(Thread::interrupt);
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("feeds").up();
        followers.forEach(follower -> response.withData(
                follower.neighbour() + "LagSeconds", follower.lag().toSeconds()));
        return response.build();
    }

    private void start(FeedSubscriber subscriber) {
        var address = config.getValue("registry.neighbour." + subscriber.neighbour() + ".url", URI.class);
        var feed = QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(LONGER_THAN_ANY_POLL, TimeUnit.SECONDS)
                .build(NeighbourFeed.class);
        var follower = new Follower(subscriber, feed, token, database, trace, clock);
        followers.add(follower);
        Gauge.builder("registry.feed.lag", follower, each -> each.lag().toMillis() / 1000.0)
                .tag("neighbour", follower.neighbour())
                .description("seconds since all events of the neighbour were known")
                .baseUnit("seconds")
                .register(meters);
        var thread = new Thread(follower, "follower-" + follower.neighbour());
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }
}
