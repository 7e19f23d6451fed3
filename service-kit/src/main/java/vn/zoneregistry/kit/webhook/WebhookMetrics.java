package vn.zoneregistry.kit.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import vn.zoneregistry.kit.sql.Database;

/** What an operator sees of deliveries: how attempts end, and for how long the oldest event has been waiting. */
@ApplicationScoped
class WebhookMetrics {

    private final MeterRegistry meters;
    private final Database database;
    private final Clock clock;

    WebhookMetrics(MeterRegistry meters, Database database, Clock clock) {
        this.meters = meters;
        this.database = database;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started) {
        Gauge.builder(
                        "registry.webhook.oldest.undelivered",
                        this,
                        each -> each.oldestUndelivered().toMillis() / 1000.0)
                .description("seconds since the oldest event that an enabled subscription still waits for")
                .baseUnit("seconds")
                .register(meters);
    }

    void count(Outcome outcome) {
        var name = outcome.succeeded() ? "delivered" : outcome.failure().name().toLowerCase(Locale.ROOT);
        meters.counter("registry.webhook.attempts", "outcome", name).increment();
    }

    private Duration oldestUndelivered() {
        return database.one("""
                        select e.at from webhook_subscription s
                        cross join lateral (
                            select min(position) as position from webhook_delivery
                            where subscription_id = s.id and state = 'PENDING') oldest
                        join event_position p on p.position = oldest.position join event e on e.ordinal = p.ordinal
                        where s.enabled order by e.at limit 1""", List.of(), row -> row.instant("at"))
                .map(at -> Duration.between(at, clock.instant()))
                .orElse(Duration.ZERO);
    }
}
