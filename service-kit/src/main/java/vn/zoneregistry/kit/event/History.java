package vn.zoneregistry.kit.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;

/** What the event log remembers of one resource: all that happened to it, and how it stood at any time. */
@ApplicationScoped
public class History {

    private static final Listing<HistoryEntry> ENTRIES = Listing.of(
            "e.id, e.type, e.subject_version, e.at, e.actor, e.reason, e.data, b.data as data_before",
            "event e left join event b on b.resource = e.resource and b.subject_id = e.subject_id"
                    + " and b.subject_version = e.subject_version - 1",
            "-e.subject_version",
            "integer",
            row -> new HistoryEntry(
                    row.uuid("id"),
                    row.text("type"),
                    row.integer("subject_version"),
                    row.instant("at"),
                    row.text("actor"),
                    row.text("reason"),
                    Change.between(Optional.ofNullable(row.tree("data_before")).orElse(nothing()), after(row))));

    private final Database database;
    private final EventLog events;
    private final Clock clock;

    History(Database database, EventLog events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The events of a resource, newest first.
     *
     * @throws ProblemException {@code not-found} where there never was such a resource
     */
    public Page<HistoryEntry> of(Subject subject, PageRequest page) {
        var found = ofExisting(subject, page);
        // an export has its rows still to come
        if (found.items().isEmpty() && !isKnown(subject)) {
            throw events.absence(subject);
        }
        return found;
    }

    /** As {@link #of}, of a resource that is there and may have come with the schema, before anything happened to it. */
    public Page<HistoryEntry> ofExisting(Subject subject, PageRequest page) {
        return ENTRIES.page(
                database,
                new Conditions().and("e.resource = ? and e.subject_id = ?", subject.resource(), subject.id()),
                page);
    }

    private boolean isKnown(Subject subject) {
        return database.one(
                        "select true as found from event where resource = ? and subject_id = ? limit 1",
                        List.of(subject.resource(), subject.id()),
                        row -> row.bool("found"))
                .isPresent();
    }

    /**
     * The resource as it stood at a time.
     *
     * @param asOf see {@link AsOf}
     * @throws ProblemException {@code not-found} before it existed, {@code gone} after its deletion
     */
    public <T> T asOf(Subject subject, String asOf, Class<T> type) {
        var event = database.one(
                        """
                        select type, data from event
                        where resource = ? and subject_id = ? and at <= ? order by subject_version desc limit 1""",
                        List.of(subject.resource(), subject.id(), AsOf.parse(asOf, clock)),
                        row -> new Remembered<>(row.text("type"), row.json("data", type)))
                .orElseThrow(() -> ProblemException.notFound(subject.resource(), subject.id()));
        if (event.type().endsWith(".deleted")) {
            throw events.absence(subject);
        }
        return event.data();
    }

    private record Remembered<T>(String type, T data) {}

    private static JsonNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode after(vn.zoneregistry.kit.sql.Row row) throws java.sql.SQLException {
        return row.text("type").endsWith(".deleted") ? nothing() : row.tree("data");
    }
}
