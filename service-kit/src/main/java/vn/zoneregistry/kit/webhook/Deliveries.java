package vn.zoneregistry.kit.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.zoneregistry.kit.event.EventFeed;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;

/**
 * Makes deliveries of events and hands them out: for one subscription to one replica at a time, of each subject only the
 * earliest, and what was tried least first, so that an event that an endpoint cannot bear holds up its own subject only.
 */
@ApplicationScoped
class Deliveries {

    private static final int MOST_SUBSCRIPTIONS = 500;
    /** Above this many pending ones the rest waits in the feed. */
    private static final int MOST_PENDING = 5000;

    private static final int POSITIONS_A_STRETCH = 5000;
    private static final int AT_ONCE = 16;
    /** What comes on top of the time that a batch may take. */
    private static final int LEASE_MARGIN_SECONDS = 60;

    private final Database database;
    private final EventFeed feed;
    private final SecretSeal seal;
    private final WebhookSettings settings;
    private final RetryPauses pauses;
    private final Subscriptions subscriptions;
    private final ObjectMapper json;
    private final Clock clock;

    Deliveries(
            Database database,
            EventFeed feed,
            SecretSeal seal,
            WebhookSettings settings,
            RetryPauses pauses,
            Subscriptions subscriptions,
            ObjectMapper json,
            Clock clock) {
        this.database = database;
        this.feed = feed;
        this.seal = seal;
        this.settings = settings;
        this.pauses = pauses;
        this.subscriptions = subscriptions;
        this.json = json;
        this.clock = clock;
    }

    /** Subscriptions for which there may be something to do, and nobody does it. */
    List<UUID> waiting() {
        boolean any = database.one(
                        "select exists (select from webhook_subscription where enabled) as found",
                        List.of(),
                        row -> row.bool("found"))
                .orElse(false);
        if (!any) {
            return List.of();
        }
        var now = clock.instant();
        return database.list("""
                select s.id from webhook_subscription s
                where s.enabled and s.resume_at <= ? and (s.leased_until is null or s.leased_until < ?)
                  and (s.position < ? or exists (
                      select from webhook_delivery d
                      where d.subscription_id = s.id and d.state = 'PENDING' and d.next_attempt_at <= ?))
                order by s.resume_at limit ?""", List.of(now, now, feed.latest(), now, MOST_SUBSCRIPTIONS), row -> row.uuid("id"));
    }

    private record Served(UUID id, URI endpoint, List<String> eventTypes, long position, int failures) {}

    /** What is to be sent now, leased to the caller until it records how it went; nothing where another has the lease. */
    @Transactional
    List<Attempt> claim(UUID subscription) {
        var now = clock.instant();
        var served = database.one("""
                select id, endpoint, event_types, position, failures from webhook_subscription
                where id = ? and enabled and resume_at <= ? and (leased_until is null or leased_until < ?)
                for update skip locked""", List.of(subscription, now, now), Deliveries::served);
        if (served.isEmpty()) {
            return List.of();
        }
        takeFromFeed(served.get(), now);
        var attempts = due(served.get(), now);
        if (!attempts.isEmpty()) {
            database.update(
                    "update webhook_subscription set leased_until = ? where id = ?",
                    now.plus(settings.timeout()).plusSeconds(LEASE_MARGIN_SECONDS),
                    subscription);
        }
        return attempts;
    }

    private void takeFromFeed(Served served, Instant now) {
        long end = feed.latest();
        long position = served.position();
        while (position < end && pending(served.id()) < MOST_PENDING) {
            long next = Math.min(end, position + POSITIONS_A_STRETCH);
            database.update(
                    """
                    insert into webhook_delivery (subscription_id, position, subject, state, next_attempt_at)
                    select ?, p.position, e.resource || '/' || e.subject_id, 'PENDING', ?
                    from event_position p join event e on e.ordinal = p.ordinal
                    where p.position > ? and p.position <= ? and e.resource <> all (?)
                      and (e.type = any (?) or e.resource || '.*' = any (?) or '*' = any (?))
                    order by p.position""",
                    served.id(),
                    now,
                    position,
                    next,
                    EventLog.OUTSIDE_THE_FEED,
                    served.eventTypes(),
                    served.eventTypes(),
                    served.eventTypes());
            position = next;
        }
        database.update("update webhook_subscription set position = ? where id = ?", position, served.id());
    }

    private long pending(UUID subscription) {
        return database.one("""
                        select count(*) as rows from (
                            select from webhook_delivery where subscription_id = ? and state = 'PENDING' limit ?) p""", List.of(subscription, MOST_PENDING), row -> row.bigint("rows"))
                .orElseThrow();
    }

    /** To an endpoint that fails one at a time, to see whether it still does. */
    private List<Attempt> due(Served served, Instant now) {
        var secrets = secrets(served.id(), now);
        return database.list(
                """
                select d.ordinal as delivery, d.attempts, e.*
                from webhook_delivery d
                join event_position p on p.position = d.position join event e on e.ordinal = p.ordinal
                where d.subscription_id = ? and d.state = 'PENDING' and d.next_attempt_at <= ?
                  and not exists (
                      select from webhook_delivery before
                      where before.subscription_id = d.subscription_id and before.subject = d.subject
                        and before.state = 'PENDING' and before.position < d.position)
                order by d.attempts, d.position
                limit ?""",
                List.of(served.id(), now, served.failures() == 0 ? AT_ONCE : 1),
                row -> attempt(served.endpoint(), secrets, now, row));
    }

    private List<byte[]> secrets(UUID subscription, Instant now) {
        return database.list("""
                select id, sealed from webhook_secret
                where subscription_id = ? and (expires_at is null or expires_at > ?)
                order by created_at desc, id desc""", List.of(subscription, now), row -> seal.open(row.bytes("sealed"), row.uuid("id")));
    }

    private Attempt attempt(URI endpoint, List<byte[]> secrets, Instant now, Row row) throws SQLException {
        var event = feed.event(row);
        var id = event.id().toString();
        var body = written(event);
        return new Attempt(
                row.bigint("delivery"),
                row.integer("attempts"),
                endpoint,
                Map.of(
                        "Content-Type",
                        "application/cloudevents+json",
                        "User-Agent",
                        "zone-registry",
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        String.valueOf(now.getEpochSecond()),
                        "webhook-signature",
                        Signature.header(secrets, id, now, body)),
                body);
    }

    private record Result(long ordinal, Integer status, DeliveryFailure failure, Instant again) {}

    private record Results(List<Result> results) {}

    private record Health(int failures, Instant failingSince) {}

    /** Writes down how a batch went, and gives the lease back. */
    @Transactional
    void record(UUID subscription, List<Outcome> outcomes) {
        var health = database.one(
                "select failures, failing_since from webhook_subscription where id = ? for update",
                List.of(subscription),
                row -> new Health(row.integer("failures"), row.instant("failing_since")));
        if (health.isEmpty()) {
            return;
        }
        var now = clock.instant();
        boolean down = outcomes.stream().allMatch(Outcome::isOfTheEndpoint);
        var failingSince =
                down ? Optional.ofNullable(health.get().failingSince()).orElse(now) : null;
        boolean hopeless = down && failingSince.isBefore(now.minus(settings.patience()));
        write(outcomes, now, hopeless);
        int failures = down ? health.get().failures() + 1 : 0;
        var resumeAt = Stream.concat(
                        Stream.of(down ? pauses.after(failures, now) : now),
                        outcomes.stream().map(Outcome::restUntil).filter(Objects::nonNull))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        database.update("""
                update webhook_subscription
                set failures = ?, failing_since = ?, resume_at = ?, leased_until = null where id = ?""", failures, failingSince, resumeAt, subscription);
        if (outcomes.stream().anyMatch(Outcome::isGone)) {
            subscriptions.disable(subscription, DisabledReason.GONE);
        } else if (hopeless) {
            subscriptions.disable(subscription, DisabledReason.FAILING);
        }
    }

    /** @param down nothing is given up for the endpoint's sake: it all waits until the subscription is enabled again */
    private void write(List<Outcome> outcomes, Instant now, boolean down) {
        var results = outcomes.stream()
                .map(outcome -> new Result(
                        outcome.attempt().ordinal(),
                        outcome.status(),
                        outcome.failure(),
                        pauses.after(outcome.attempt().earlier() + 1, now)))
                .toList();
        database.update("""
                update webhook_delivery d
                set attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, ?), last_attempt_at = ?,
                    last_status = o.status, last_failure = o.failure, state = o.state,
                    next_attempt_at = case when o.state = 'PENDING' then o.again end,
                    finished_at = case when o.state <> 'PENDING' then cast(? as timestamptz) end
                from (select r.*,
                             case when r.failure is null then 'DELIVERED'
                                  when not ? and tried.first_attempt_at < ? then 'ABANDONED'
                                  else 'PENDING' end as state
                      from json_to_recordset(cast(? as json) -> 'results')
                               as r (ordinal bigint, status integer, failure text, again timestamptz)
                      join webhook_delivery tried on tried.ordinal = r.ordinal) o
                where d.ordinal = o.ordinal and d.state = 'PENDING'""", now, now, now, down, now.minus(settings.patience()), new Results(results));
    }

    /** Housekeeping of the log. */
    @Scheduled(every = "1h", delayed = "10m")
    void forget() {
        database.update(
                "delete from webhook_delivery where finished_at < ?",
                clock.instant().minus(settings.logKept()));
    }

    private byte[] written(Object event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Served served(Row row) throws SQLException {
        return new Served(
                row.uuid("id"),
                URI.create(row.text("endpoint")),
                row.texts("event_types"),
                row.bigint("position"),
                row.integer("failures"));
    }
}
