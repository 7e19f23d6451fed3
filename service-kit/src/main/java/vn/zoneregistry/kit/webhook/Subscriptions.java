package vn.zoneregistry.kit.webhook;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.access.Caller;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.event.EventFeed;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.History;
import vn.zoneregistry.kit.event.HistoryEntry;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.EntityTag;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;

/** Who is sent which events. Callers see and change their own subscriptions, administrators all. */
@ApplicationScoped
class Subscriptions {

    private static final TypeReference<List<SecretView>> SECRETS = new TypeReference<>() {};

    private static final Listing<SubscriptionView> LISTING =
            Listing.of("""
            s.*, (select coalesce(json_agg(json_build_object(
                             'id', k.id, 'createdAt', k.created_at, 'expiresAt', k.expires_at)
                         order by k.created_at, k.id), '[]')
                  from webhook_secret k
                  where k.subscription_id = s.id and (k.expires_at is null or k.expires_at > now())) as secrets""", "webhook_subscription s", "s.id", "uuid", Subscriptions::view);

    private static final Listing<DeliveryView> DELIVERIES =
            Listing.of("d.*, e.id as event_id, e.type", """
            webhook_delivery d join event_position p on p.position = d.position
            join event e on e.ordinal = p.ordinal""", "-d.ordinal", "bigint", Subscriptions::delivery);

    private final Database database;
    private final EndpointRules rules;
    private final SecretSeal seal;
    private final WebhookSettings settings;
    private final EventFeed feed;
    private final EventLog events;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    Subscriptions(
            Database database,
            EndpointRules rules,
            SecretSeal seal,
            WebhookSettings settings,
            EventFeed feed,
            EventLog events,
            History history,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.rules = rules;
        this.seal = seal;
        this.settings = settings;
        this.feed = feed;
        this.events = events;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    Page<SubscriptionView> list(PageRequest page) {
        return LISTING.page(database, visible(), page);
    }

    /** @throws ProblemException {@code not-found}, also for the subscription of somebody else; {@code gone} */
    SubscriptionView get(UUID id) {
        return find(id).orElseThrow(() -> events.absence(subject(id)));
    }

    Page<HistoryEntry> history(UUID id, PageRequest page) {
        return history.of(subject(get(id).id()), page);
    }

    Page<DeliveryView> deliveries(UUID id, DeliveryFilters filters, PageRequest page) {
        return DELIVERIES.page(database, filters.conditions(get(id).id()), page);
    }

    /** Makes a subscription to what happens from now on, and shows its secret. */
    @Transactional
    SubscriptionView create(SubscriptionDraft draft) {
        rules.check(draft);
        var id = Ids.next();
        var now = clock.instant();
        database.update(
                """
                insert into webhook_subscription
                    (id, version, owner, endpoint, event_types, description, enabled, created_at, updated_at, position,
                     resume_at)
                values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                caller.name(),
                draft.endpoint(),
                draft.eventTypes(),
                draft.description(),
                draft.enabled(),
                now,
                now,
                feed.latest(),
                now);
        var secret = addSecret(id, now);
        return record("created", id).showing(secret);
    }

    /** @throws ProblemException {@code version-required}, {@code stale-version} */
    @Transactional
    SubscriptionView change(UUID id, String ifMatch, Patch patch) {
        var before = lock(id, ifMatch);
        var draft = patch.applyTo(before.draft(), SubscriptionDraft.class);
        if (draft.equals(before.draft())) {
            return before;
        }
        rules.check(draft);
        if (draft.enabled() && !before.enabled()) {
            startAnew(id);
        }
        database.update(
                """
                update webhook_subscription
                set endpoint = ?, event_types = ?, description = ?, enabled = ?,
                    disabled_reason = case when ? then null else disabled_reason end
                where id = ?""", draft.endpoint(), draft.eventTypes(), draft.description(), draft.enabled(), draft.enabled(), id);
        return recordNext("updated", id);
    }

    @Transactional
    void delete(UUID id, String ifMatch) {
        var last = lock(id, ifMatch);
        database.update("delete from webhook_subscription where id = ?", id);
        events.appendDeletion(subject(id), last);
    }

    /** Adds a secret and shows it; the earlier ones sign beside it for a while, so that nothing is missed meanwhile. */
    @Transactional
    SubscriptionView rotate(UUID id) {
        lock(id);
        var now = clock.instant();
        var end = now.plus(settings.secretOverlap());
        database.update("""
                update webhook_secret set expires_at = ?
                where subscription_id = ? and (expires_at is null or expires_at > ?)""", end, id, end);
        var secret = addSecret(id, now);
        return recordNext("secret-added", id).showing(secret);
    }

    /** @throws ProblemException {@code in-use} for the only one, {@code not-found} */
    @Transactional
    void removeSecret(UUID id, UUID secret, String ifMatch) {
        var secrets = lock(id, ifMatch).secrets();
        if (secrets.stream().noneMatch(each -> each.id().equals(secret))) {
            throw ProblemException.notFound("secrets", secret);
        }
        if (secrets.size() == 1) {
            throw ProblemException.of(
                    ProblemCode.IN_USE,
                    "Phải còn ít nhất một khóa bí mật; hãy thêm khóa mới trước.",
                    "One secret must remain; add another one first.");
        }
        database.update("delete from webhook_secret where id = ?", secret);
        recordNext("secret-removed", id);
    }

    /** Delivers everything after a cursor again, in its order. */
    @Transactional
    SubscriptionView replay(UUID id, Replay replay) {
        lock(id);
        long position = feed.reached(replay.after());
        database.update(
                "delete from webhook_delivery where subscription_id = ? and state = 'PENDING' and position > ?",
                id,
                position);
        database.update("update webhook_subscription set position = ? where id = ?", position, id);
        return recordNext("replayed", id);
    }

    /** Stops deliveries on behalf of the service. */
    @Transactional
    void disable(UUID id, DisabledReason reason) {
        database.update(
                "update webhook_subscription set enabled = false, disabled_reason = ? where id = ?", reason, id);
        recordNext("disabled", id);
    }

    private void startAnew(UUID id) {
        database.update(
                "update webhook_subscription set failures = 0, failing_since = null, resume_at = ? where id = ?",
                clock.instant(),
                id);
        database.update("""
                update webhook_delivery set next_attempt_at = ?, first_attempt_at = null
                where subscription_id = ? and state = 'PENDING'""", clock.instant(), id);
    }

    private String addSecret(UUID subscription, Instant now) {
        var id = Ids.next();
        var secret = seal.fresh();
        database.update(
                "insert into webhook_secret (id, subscription_id, sealed, created_at) values (?, ?, ?, ?)",
                id,
                subscription,
                seal.seal(secret, id),
                now);
        return Signature.shown(secret);
    }

    private SubscriptionView lock(UUID id, String ifMatch) {
        var locked = lock(id);
        EntityTag.requireMatch(ifMatch, locked.version());
        return locked;
    }

    private SubscriptionView lock(UUID id) {
        database.list("select id from webhook_subscription where id = ? for update", List.of(id), row -> id);
        return get(id);
    }

    private SubscriptionView recordNext(String verb, UUID id) {
        database.update(
                "update webhook_subscription set version = version + 1, updated_at = ? where id = ?",
                clock.instant(),
                id);
        return record(verb, id);
    }

    private SubscriptionView record(String verb, UUID id) {
        return events.append(EventLog.SUBSCRIPTIONS + "." + verb, subject(id), get(id), null);
    }

    private Optional<SubscriptionView> find(UUID id) {
        return LISTING.one(database, visible().equal("s.id", id));
    }

    private Conditions visible() {
        return caller.isTheService() || caller.hasRole(Roles.ADMIN)
                ? new Conditions()
                : new Conditions().equal("s.owner", caller.name());
    }

    private static Subject subject(UUID id) {
        return Subject.of(EventLog.SUBSCRIPTIONS, id);
    }

    private static SubscriptionView view(Row row) throws SQLException {
        return new SubscriptionView(
                row.uuid("id"),
                row.text("endpoint"),
                row.texts("event_types"),
                row.text("description"),
                row.bool("enabled"),
                row.word("disabled_reason", DisabledReason.class),
                row.text("owner"),
                row.text("position"),
                row.instant("failing_since"),
                row.json("secrets", SECRETS),
                null,
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    private static DeliveryView delivery(Row row) throws SQLException {
        return new DeliveryView(
                row.text("position"),
                row.uuid("event_id"),
                row.text("type"),
                row.text("subject"),
                row.word("state", DeliveryState.class),
                row.integer("attempts"),
                row.instant("first_attempt_at"),
                row.instant("last_attempt_at"),
                row.integerOrNull("last_status"),
                row.word("last_failure", DeliveryFailure.class),
                row.instant("next_attempt_at"),
                row.instant("finished_at"));
    }
}
