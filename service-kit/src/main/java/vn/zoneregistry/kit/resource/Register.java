package vn.zoneregistry.kit.resource;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.EntityTag;
import vn.zoneregistry.kit.http.Versioned;
import vn.zoneregistry.kit.imports.ImportOutcome;
import vn.zoneregistry.kit.imports.ImportRow;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.PendingWrites;

/**
 * One collection of drafted records, and what is the same for all such: a write is flushed, read back as any caller
 * reads it, and leaves one event; a write that changes nothing leaves nothing. The application class that has the
 * register opens the transaction, locks what comes first and brings the rules.
 *
 * @param <E> the record as it is kept
 * @param <D> what callers write of it
 * @param <V> what callers see of it
 */
public final class Register<E extends Drafted<D>, D, V extends Versioned> {

    private final String collection;
    private final Class<D> draftType;
    private final PanacheRepositoryBase<E, UUID> rows;
    private final Function<List<UUID>, Map<UUID, V>> reading;
    private final UnaryOperator<V> remembering;
    private final Consumer<List<E>> permission;
    private final EventLog events;
    private final Clock clock;

    Register(
            String collection,
            Class<D> draftType,
            PanacheRepositoryBase<E, UUID> rows,
            Function<List<UUID>, Map<UUID, V>> reading,
            UnaryOperator<V> remembering,
            Consumer<List<E>> permission,
            EventLog events,
            Clock clock) {
        this.collection = collection;
        this.draftType = draftType;
        this.rows = rows;
        this.reading = reading;
        this.remembering = remembering;
        this.permission = permission;
        this.events = events;
        this.clock = clock;
    }

    /** The same register, whose events leave out what not every reader of the feed may see. */
    public Register<E, D, V> remembering(UnaryOperator<V> withoutSecrets) {
        return new Register<>(collection, draftType, rows, reading, withoutSecrets, permission, events, clock);
    }

    /**
     * The same register, whose records not everybody may write who may write some.
     *
     * @param check refuses the caller a record as it is before a write, or as it would be after
     */
    public Register<E, D, V> permitting(Consumer<E> check) {
        return permittingAll(records -> records.forEach(check));
    }

    /** As {@link #permitting}, by a check that can look at many records at once. */
    public Register<E, D, V> permittingAll(Consumer<List<E>> check) {
        return new Register<>(collection, draftType, rows, reading, remembering, check, events, clock);
    }

    /** The same register, which reads many records at once: by their ids. */
    public Register<E, D, V> readingAll(Function<List<UUID>, Map<UUID, V>> many) {
        return new Register<>(collection, draftType, rows, many, remembering, permission, events, clock);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public V get(UUID id) {
        return Optional.ofNullable(reading.apply(List.of(id)).get(id)).orElseThrow(() -> absence(id));
    }

    /**
     * The record, nobody else's to change until the transaction ends.
     *
     * @param ifMatch the caller's precondition
     * @throws ProblemException {@code not-found}, {@code gone}, {@code forbidden}, {@code version-required}, {@code
     *     stale-version}
     */
    public E lock(UUID id, String ifMatch) {
        return lock(id, ifMatch, row -> true);
    }

    /** As {@link #lock(UUID, String)}, among the records that belong to where the caller looks for it. */
    public E lock(UUID id, String ifMatch, Predicate<E> belongs) {
        var row = rows.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(belongs)
                .orElseThrow(() -> absence(id));
        permission.accept(List.of(row));
        EntityTag.requireMatch(ifMatch, row.version());
        return row;
    }

    /** @param making the record from the id and the time that it gets */
    public V create(BiFunction<UUID, Instant, E> making) {
        var row = making.apply(Ids.next(), clock.instant());
        permission.accept(List.of(row));
        rows.persist(row);
        return record("created", row, null);
    }

    public V change(E row, Patch patch) {
        return change(row, patch, UnaryOperator.identity());
    }

    /**
     * Changes what the patch names.
     *
     * @param rules refuses the new draft or gives it as it is to be kept; not asked about a patch that changes nothing
     */
    public V change(E row, Patch patch, UnaryOperator<D> rules) {
        var before = row.draft();
        var wanted = patch.applyTo(before, draftType);
        return wanted.equals(before) ? get(row.id()) : become(row, rules.apply(wanted));
    }

    /**
     * Changes what the patch names, in a transaction of its own, by rules that may ask a neighbour. They are heard before
     * anything is locked, so that nobody waits for a lock while the neighbour is silent; under the lock they are heard
     * again and find the answer.
     */
    public V change(UUID id, String ifMatch, Patch patch, UnaryOperator<D> rules) {
        QuarkusTransaction.requiringNew().call(() -> news(id, ifMatch, patch)).ifPresent(rules::apply);
        return QuarkusTransaction.requiringNew().call(() -> change(lock(id, ifMatch), patch, rules));
    }

    private Optional<D> news(UUID id, String ifMatch, Patch patch) {
        var row = rows.findByIdOptional(id).orElseThrow(() -> absence(id));
        permission.accept(List.of(row));
        EntityTag.requireMatch(ifMatch, row.version());
        var before = row.draft();
        return Optional.of(patch.applyTo(before, draftType)).filter(wanted -> !wanted.equals(before));
    }

    /** Changes the record into what the draft says. */
    public V become(E row, D draft) {
        if (draft.equals(row.draft())) {
            return get(row.id());
        }
        row.become(draft, clock.instant());
        return record("updated", row, null);
    }

    public void delete(E row) {
        var last = get(row.id());
        rows.delete(row);
        rows.flush();
        events.appendDeletion(subject(row.id()), remembering.apply(last));
    }

    /**
     * Records a change that was made to the row itself, such as a move.
     *
     * @param verb what happened, in the past tense
     * @param reason the caller's words, null where none were given
     */
    public V record(String verb, E row, String reason) {
        PendingWrites.flush(rows.getEntityManager());
        permission.accept(List.of(row));
        var view = get(row.id());
        events.append(collection + "." + verb, subject(row.id()), remembering.apply(view), reason);
        return view;
    }

    /** What rows of an import were written into, some new and some changed, before their events. */
    public record Written<E>(List<E> created, List<E> updated, List<ImportOutcome> outcomes) {}

    /**
     * Writes rows of an import as {@link #create} and {@link #change} would, with one statement for many. Nobody is kept
     * from changing a record meanwhile; who did makes the write stale.
     *
     * @param making a record from the id and the time that it gets
     * @param rules as for {@link #change(Drafted, Patch, UnaryOperator)}
     */
    public <K> Written<E> write(List<ImportRow<K, E, D>> sent, Making<K, E, D> making, BiFunction<E, D, D> rules) {
        permission.accept(
                sent.stream().map(ImportRow::found).filter(Objects::nonNull).toList());
        var written = new Written<E>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var row : sent) {
            if (row.found() == null) {
                written.created().add(making.make(Ids.next(), row, clock.instant()));
                written.outcomes().add(ImportOutcome.CREATED);
            } else if (row.draft().equals(row.found().draft())) {
                written.outcomes().add(ImportOutcome.UNCHANGED);
            } else {
                row.found().become(rules.apply(row.found(), row.draft()), clock.instant());
                written.updated().add(row.found());
                written.outcomes().add(ImportOutcome.UPDATED);
            }
        }
        permission.accept(written.created());
        permission.accept(written.updated());
        written.created().forEach(rows::persist);
        PendingWrites.flush(rows.getEntityManager());
        return written;
    }

    /** Makes a new record. */
    @FunctionalInterface
    public interface Making<K, E, D> {
        E make(UUID id, ImportRow<K, E, D> row, Instant now);
    }

    /** Leaves the events of rows that were written. */
    public List<ImportOutcome> record(Written<E> written) {
        recordEach("created", written.created());
        recordEach("updated", written.updated());
        return written.outcomes();
    }

    private void recordEach(String verb, List<E> records) {
        if (!records.isEmpty()) {
            var views = new LinkedHashMap<Subject, V>();
            var ids = records.stream().map(Drafted::id).toList();
            var read = reading.apply(ids);
            ids.forEach(id -> views.put(subject(id), remembering.apply(read.get(id))));
            events.appendEach(collection + "." + verb, views);
        }
    }

    /** The refusal for a record that is not there: {@code gone} or {@code not-found}. */
    public ProblemException absence(UUID id) {
        return events.absence(subject(id));
    }

    private Subject subject(UUID id) {
        return Subject.of(collection, id);
    }
}
