package vn.zoneregistry.kit.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import vn.zoneregistry.kit.event.EventFeed;
import vn.zoneregistry.kit.sql.Database;

/** Gives the collections of a service whose changes go through its feed. */
@ApplicationScoped
public class Snapshots {

    private final Database database;
    private final EventFeed feed;

    Snapshots(Database database, EventFeed feed) {
        this.database = database;
        this.feed = feed;
    }

    /** @param name as it stands in the path and in the subjects of events */
    public LoggedCollection of(String name) {
        return new LoggedCollection(name, database, feed);
    }
}
