package vn.zoneregistry.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.zoneregistry.kit.sql.Database;

/**
 * Gives committed events their place in the feed. One runs at a time in the whole installation, after the commits that
 * it numbers, so positions are dense and a later commit never gets a lower one.
 */
@ApplicationScoped
class Sequencer {

    private static final long ADVISORY_LOCK = 0x5E0F_FEEDL;
    private static final String GIVE_POSITIONS = """
            with taken as (delete from event_without_position returning ordinal)
            insert into event_position (position, ordinal)
            select coalesce((select max(position) from event_position), 0) + row_number() over (order by ordinal), ordinal
            from taken
            """;

    private final Database database;

    Sequencer(Database database) {
        this.database = database;
    }

    /** Numbers what waits; cheap when nothing does. */
    @Transactional
    void run() {
        if (exists("select exists (select from event_without_position) as found")) {
            database.one("select pg_advisory_xact_lock(?)", List.of(ADVISORY_LOCK), row -> true);
            database.update(GIVE_POSITIONS);
        }
    }

    private boolean exists(String sql) {
        return database.one(sql, List.of(), row -> row.bool("found")).orElse(false);
    }
}
