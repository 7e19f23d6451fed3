package vn.zoneregistry.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.zoneregistry.kit.access.Caller;
import vn.zoneregistry.kit.sql.Database;

/** Makes the logs of moves of a service, one for each kind of thing that has states. */
@ApplicationScoped
public class TransitionLogs {

    private final Database database;
    private final Caller caller;
    private final Clock clock;

    TransitionLogs(Database database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param table of the moves; see {@link TransitionLog}
     * @param owner its column for what was moved
     */
    public <S extends Enum<S>> TransitionLog<S> of(String table, String owner, Class<S> states) {
        return new TransitionLog<>(table, owner, states, database, caller, clock);
    }
}
