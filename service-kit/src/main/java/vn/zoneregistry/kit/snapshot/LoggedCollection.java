package vn.zoneregistry.kit.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.event.EventFeed;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;

/**
 * A collection as its events tell of it: of each thing the last event up to a position of the feed, unless that is its
 * deletion. What lies before a position never changes, so the same position always gives the same things, however long
 * the reading takes and whatever is written meanwhile.
 */
public final class LoggedCollection {

    /** Few enough that even the largest things fit into memory together. */
    private static final int THINGS_A_STRETCH = 100;

    private final String name;
    private final Database database;
    private final EventFeed feed;
    private final Map<String, String> groups = new LinkedHashMap<>();

    LoggedCollection(String name, Database database, EventFeed feed) {
        this.name = name;
        this.database = database;
        this.feed = feed;
    }

    /**
     * Lets digests be taken apart.
     *
     * @param group as callers ask for it
     * @param key SQL expression over {@code data}, the thing as its events have it
     */
    public LoggedCollection groupedBy(String group, String key) {
        groups.put(group, key);
        return this;
    }

    String name() {
        return name;
    }

    Snapshot snapshot() {
        long position = feed.latest();
        return new Snapshot(String.valueOf(position), consumer -> each(position, consumer));
    }

    /**
     * @param by null for the whole collection as one group
     * @param at a cursor of the feed, null for its end
     * @throws ProblemException {@code cursor-mismatch}, {@code validation-failed} for a group that the things have not
     */
    Digest digest(String by, String at) {
        if (by != null && !groups.containsKey(by)) {
            throw ProblemException.invalid(Fault.inParameter(
                    "by",
                    "unknown-group",
                    new Bilingual("chỉ chia được theo: %s", "can be taken apart only by: %s")
                            .with(String.join(", ", groups.keySet()))));
        }
        long position = feed.reached(at);
        return new Digest(String.valueOf(position), by, consumer -> each(position, by, consumer));
    }

    private record Thing(String id, boolean deleted, String data) {}

    /** In stretches, so that no connection to the database is held while a slow caller reads. */
    private void each(long position, Consumer<byte[]> consumer) {
        var last = "";
        List<Thing> stretch;
        do {
            stretch = database.list(
                    """
                    select distinct on (e.subject_id) e.subject_id, e.type, e.data
                    from event e join event_position p on p.ordinal = e.ordinal
                    where e.resource = ? and e.subject_id > ? and p.position <= ?
                    order by e.subject_id, e.subject_version desc
                    limit %d""".formatted(THINGS_A_STRETCH),
                    List.of(name, last, position),
                    row -> new Thing(row.text("subject_id"), row.text("type").endsWith(".deleted"), row.text("data")));
            stretch.stream()
                    .filter(thing -> !thing.deleted())
                    .map(thing -> CanonicalJson.of(thing.data()))
                    .forEach(consumer);
            last = stretch.isEmpty() ? last : stretch.get(stretch.size() - 1).id();
        } while (stretch.size() == THINGS_A_STRETCH);
    }

    private record Keyed(String key, String data) {}

    private void each(long position, String by, Consumer<GroupDigest> consumer) {
        var running = new RunningDigest(consumer);
        database.each(
                """
                select key, data from (
                    select distinct on (e.subject_id) e.subject_id, e.type, e.data, %s as key
                    from event e join event_position p on p.ordinal = e.ordinal
                    where e.resource = ? and p.position <= ?
                    order by e.subject_id, e.subject_version desc) latest
                where type <> ?
                order by key collate "C" nulls first, subject_id collate "C\"""".formatted(by == null ? "null::text" : groups.get(by)),
                List.of(name, position, name + ".deleted"),
                row -> new Keyed(row.text("key"), row.text("data")),
                thing -> running.add(thing.key(), CanonicalJson.of(thing.data())));
        running.end(by == null);
    }
}
