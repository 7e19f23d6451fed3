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
        database.update(
                "insert into neighbour_%1$s_past select c.*, ? from neighbour_%1$s c where c.id = ? and c.known_from < ?"
                        .formatted(copy),
                event.time(),
                UUID.fromString(event.subjectId()),
                event.time());
    }

    void forget(String copy, FeedEvent event) {
        database.update("delete from neighbour_%s where id = ?".formatted(copy), UUID.fromString(event.subjectId()));
    }
}
