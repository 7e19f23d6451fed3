package vn.zoneregistry.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.access.Caller;
import vn.zoneregistry.kit.http.Correlation;
import vn.zoneregistry.kit.http.Versioned;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;

/** The memory of the service: who changed what, when and why, with the resource as it then stood. */
@ApplicationScoped
public class EventLog {

    /** The collection of what was taken out. */
    public static final String EXPORTS = "exports";

    /** The collection of who is sent events. */
    public static final String SUBSCRIPTIONS = "subscriptions";

    /** What is kept for the audit trail and is no part of the feed. */
    public static final List<String> OUTSIDE_THE_FEED = List.of(EXPORTS, SUBSCRIPTIONS);

    private static final String APPEND = """
            with appended as (
                insert into event
                    (id, type, resource, subject_id, subject_version, actor, address, reason, trace_id, span_id, at, data)
                select written.id, ?, ?, written.subject_id, cast(written.version as integer), ?, ?, ?, ?, ?, ?,
                       cast(written.data as json)
                from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))
                    with ordinality as written (id, subject_id, version, data, place)
                order by written.place
                returning ordinal)
            insert into event_without_position (ordinal) select ordinal from appended
            """;

    private final Database database;
    private final ObjectMapper json;
    private final Caller caller;
    private final Correlation correlation;
    private final Clock clock;
    private final FeedArrivals arrivals;
    private final TransactionSynchronizationRegistry transaction;

    EventLog(
            Database database,
            ObjectMapper json,
            Caller caller,
            Correlation correlation,
            Clock clock,
            FeedArrivals arrivals,
            TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.correlation = correlation;
        this.clock = clock;
        this.arrivals = arrivals;
        this.transaction = transaction;
    }

    /**
     * Appends the one event of a write, within the transaction of that write.
     *
     * @param type {@code zones.created}, {@code zones.updated}, {@code zones.deleted}, {@code zones.transitioned}, …
     * @param representation the resource as it now stands, as callers see it
     * @param reason the caller's words, {@code null} where none were given
     * @return the representation, which is the answer to the caller
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T extends Versioned> T append(String type, Subject subject, T representation, String reason) {
        append(type, List.of(new Entry(subject, representation, representation.version())), reason);
        return representation;
    }

    /**
     * Appends the events of writes that were made together to things of one collection, in their order.
     *
     * @param type of all of them, as for {@link #append}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendEach(String type, Map<Subject, ? extends Versioned> representations) {
        append(
                type,
                representations.entrySet().stream()
                        .map(each -> new Entry(
                                each.getKey(), each.getValue(), each.getValue().version()))
                        .toList(),
                null);
    }

    /**
     * Appends the deletion of a resource, which is its last version.
     *
     * @param last the resource as it stood before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendDeletion(Subject subject, Versioned last) {
        append(subject.resource() + ".deleted", List.of(new Entry(subject, last, last.version() + 1)), null);
    }

    private record Entry(Subject subject, Versioned representation, int version) {}

    /** With one statement, however many there are. */
    private void append(String type, List<Entry> entries, String reason) {
        var span = Span.current().getSpanContext();
        database.update(
                APPEND,
                type,
                entries.get(0).subject().resource(),
                caller.name(),
                caller.address(),
                reason,
                Arc.container().requestContext().isActive() ? correlation.traceId() : null,
                span.isValid() ? span.getSpanId() : null,
                clock.instant(),
                entries.stream().map(entry -> Ids.next()).toList(),
                entries.stream().map(entry -> entry.subject().id()).toList(),
                entries.stream().map(entry -> String.valueOf(entry.version())).toList(),
                entries.stream().map(entry -> written(entry.representation())).toList());
        announceAfterCommit();
    }

    /**
     * The refusal for a resource that is not there: {@code gone} where it was deleted, {@code not-found} where there
     * never was one.
     */
    public ProblemException absence(Subject subject) {
        boolean deleted = database.one(
                        "select true as found from event where resource = ? and subject_id = ? and type = ?",
                        List.of(subject.resource(), subject.id(), subject.resource() + ".deleted"),
                        row -> row.bool("found"))
                .orElse(false);
        return deleted
                ? ProblemException.of(ProblemCode.GONE, new Bilingual("%s đã bị xóa.", "%s was deleted.").with(subject))
                : ProblemException.notFound(subject.resource(), subject.id());
    }

    private String written(Object representation) {
        try {
            return json.writeValueAsString(representation);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void announceAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to prepare
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    arrivals.announce();
                }
            }
        });
    }
}
