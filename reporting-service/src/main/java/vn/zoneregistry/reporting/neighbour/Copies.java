package vn.zoneregistry.reporting.neighbour;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.zoneregistry.kit.event.FeedEvent;
import vn.zoneregistry.kit.sql.Database;

/** Keeps what was known before an event of a neighbour, so that reports can be made again as they were. */
@ApplicationScoped
class Copies {

    private final Database database;

    Copies(Database database) {
        this.database = database;
    }

    /** To be called before the event changes the row; {@code copy} is a table's name without {@code neighbour_}. */
    void remember(String copy, FeedEvent event) {
        remember("neighbour_" + copy, event, UUID.fromString(event.subjectId()));
    }

    /** The same of administrative units, whose copy is like that of every service. */
    void rememberUnit(FeedEvent event) {
        remember("administrative_unit", event, event.subjectId());
    }

    private void remember(String table, FeedEvent event, Object id) {
        database.update(
                "insert into %1$s_past select c.*, ? from %1$s c where c.id = ? and c.known_from < ?".formatted(table),
                event.time(),
                id,
                event.time());
    }

    void forget(String copy, FeedEvent event) {
        database.update("delete from neighbour_%s where id = ?".formatted(copy), UUID.fromString(event.subjectId()));
    }
}
