package vn.zoneregistry.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.zoneregistry.kit.sql.Database;

/**
 * Gives committed events their place in the feed. One runs at a time in the whole installation, after the commits that
 * it numbers, so positions are dense and a later commit never gets a lower one. That makes it the place to chain the events by
 * hashes, at no cost to who writes.
 */
@ApplicationScoped
class Sequencer {

    private final Database database;

    Sequencer(Database database) {
        this.database = database;
    }

    /** Numbers what waits; cheap when nothing does. */
    @Transactional
    void run() {
        if (exists("select exists (select from event_without_position) as found")) {
            database.one("select give_positions()", List.of(), row -> true);
        }
    }

    private boolean exists(String sql) {
        return database.one(sql, List.of(), row -> row.bool("found")).orElse(false);
    }
}
