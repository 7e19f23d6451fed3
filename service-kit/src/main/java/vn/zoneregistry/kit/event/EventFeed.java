package vn.zoneregistry.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;

/** The event log in commit order, read from a cursor on. */
@ApplicationScoped
public class EventFeed {

    private final Database database;
    private final Sequencer sequencer;
    private final String source;

    EventFeed(
            Database database,
            Sequencer sequencer,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.database = database;
        this.sequencer = sequencer;
        this.source = "/" + application;
    }

    /** A page, and the position of its last event or, where the filters left room, of the end of the feed. */
    record Stretch(List<FeedEvent> events, long end) {}

    /** @param after position of the last event that the reader has */
    Stretch read(long after, int limit, List<String> types, List<String> subjects) {
        long end = latest();
        var arguments = new ArrayList<Object>(List.of(after, end, EventLog.OUTSIDE_THE_FEED));
        var filter = new StringBuilder();
        if (!types.isEmpty()) {
            filter.append(" and e.type = any (?)");
            arguments.add(types);
        }
        if (!subjects.isEmpty()) {
            filter.append(" and e.resource || '/' || e.subject_id = any (?)");
            arguments.add(subjects);
        }
        arguments.add(limit);
        var rows = database.list(
                """
                select p.position, e.* from event_position p join event e on e.ordinal = p.ordinal
                where p.position > ? and p.position <= ? and e.resource <> all (?)%s order by p.position limit ?""".formatted(filter), arguments, row -> new Positioned(row.bigint("position"), event(row)));
        return new Stretch(
                rows.stream().map(Positioned::event).toList(),
                rows.size() == limit ? rows.get(limit - 1).position() : Math.max(after, end));
    }

    /** Position of the newest event, after every committed one has got its place. */
    public long latest() {
        sequencer.run();
        return database.one(
                        "select coalesce(max(position), 0) as latest from event_position",
                        List.of(),
                        row -> row.bigint("latest"))
                .orElseThrow();
    }

    /**
     * The position that a cursor stands for.
     *
     * @param cursor null for the start of the feed
     * @throws ProblemException {@code cursor-mismatch} for what is none
     */
    public static long position(String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            return Long.parseUnsignedLong(cursor);
        } catch (NumberFormatException foreign) {
            throw foreign();
        }
    }

    /**
     * The position of a cursor that cannot be ahead of the feed.
     *
     * @param cursor null for the end of the feed
     * @throws ProblemException {@code cursor-mismatch} for what is none, and for one that is still to come
     */
    public long reached(String cursor) {
        long end = latest();
        long position = cursor == null ? end : position(cursor);
        if (position < 0 || position > end) {
            throw foreign();
        }
        return position;
    }

    private static ProblemException foreign() {
        return ProblemException.of(
                ProblemCode.CURSOR_MISMATCH,
                "Con trỏ này không do nguồn tin này cấp.",
                "This feed never gave that cursor.");
    }

    private static String traceParent(String traceId, String spanId) {
        return traceId == null || spanId == null ? null : "00-%s-%s-01".formatted(traceId, spanId);
    }

    private record Positioned(long position, FeedEvent event) {}

    /** The event in a row that has all columns of {@code event}. */
    public FeedEvent event(Row row) throws java.sql.SQLException {
        return new FeedEvent(
                "1.0",
                row.uuid("id"),
                source,
                row.text("type"),
                new Subject(row.text("resource"), row.text("subject_id")).toString(),
                row.instant("at"),
                "application/json",
                row.integer("subject_version"),
                row.text("actor"),
                row.text("reason"),
                traceParent(row.text("trace_id"), row.text("span_id")),
                row.tree("data"));
    }
}
