package vn.zoneregistry.kit.sql;

import jakarta.persistence.EntityManager;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.FlushEvent;
import org.hibernate.event.spi.FlushEventListener;

/** What Hibernate has gathered and not sent to the database yet. */
public final class PendingWrites {

    private PendingWrites() {}

    /**
     * Sends it. {@link EntityManager#flush} would give up the whole transaction where the database refuses something;
     * here the refusal comes as it is, so that an import can go back to its savepoint and on with the next row.
     */
    public static void flush(EntityManager entities) {
        var session = entities.unwrap(EventSource.class);
        session.getFactory()
                .getEventListenerGroups()
                .eventListenerGroup_FLUSH
                .fireEventOnEachListener(new FlushEvent(session), FlushEventListener::onFlush);
    }
}
