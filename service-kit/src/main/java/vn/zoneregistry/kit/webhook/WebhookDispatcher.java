package vn.zoneregistry.kit.webhook;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Looks for what is to be delivered and sees each subscription through, batch after batch. No thread waits for an
 * endpoint, so that those that hang hold up nobody else; what is under way when the process ends is tried again once its lease
 * has run out.
 */
@ApplicationScoped
class WebhookDispatcher {

    private static final Logger LOG = Logger.getLogger(WebhookDispatcher.class);
    private static final int MOST_AT_ONCE = 200;

    private final Deliveries deliveries;
    private final WebhookSender sender;
    private final WebhookMetrics metrics;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    WebhookDispatcher(Deliveries deliveries, WebhookSender sender, WebhookMetrics metrics) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.metrics = metrics;
    }

    @Scheduled(every = "{registry.webhook.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        deliveries.waiting().forEach(subscription -> {
            if (room.tryAcquire()) {
                next(subscription);
            }
        });
    }

    private void next(UUID subscription) {
        try {
            var attempts = deliveries.claim(subscription);
            if (attempts.isEmpty()) {
                room.release();
            } else {
                send(subscription, attempts);
            }
        } catch (RuntimeException failure) {
            stop(subscription, failure);
        }
    }

    private void send(UUID subscription, List<Attempt> attempts) {
        Uni.join()
                .all(attempts.stream().map(sender::send).toList())
                .andFailFast()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(outcomes -> {
                    deliveries.record(subscription, outcomes);
                    outcomes.forEach(metrics::count);
                })
                .subscribe()
                .with(unused -> next(subscription), failure -> stop(subscription, failure));
    }

    private void stop(UUID subscription, Throwable failure) {
        room.release();
        LOG.errorf(failure, "deliveries of subscription %s came to a halt", subscription);
    }
}
