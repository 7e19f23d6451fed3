package vn.zoneregistry.domain;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.kit.access.Caller;
import vn.zoneregistry.kit.sql.Database;

/**
 * The moves of one kind of thing, in the order in which they were made; never changed afterwards. Its table has the
 * columns {@code ordinal}, {@code from_status}, {@code to_status}, {@code moved_on}, {@code reason}, {@code decision},
 * {@code actor} and {@code recorded_at}, and one for what was moved.
 */
public final class TransitionLog<S extends Enum<S>> {

    private final String append;
    private final String list;
    private final Class<S> states;
    private final Database database;
    private final Caller caller;
    private final Clock clock;

    TransitionLog(String table, String owner, Class<S> states, Database database, Caller caller, Clock clock) {
        this.append = """
                insert into %1$s
                    (%2$s, ordinal, from_status, to_status, moved_on, reason, decision, actor, recorded_at)
                select ?, coalesce(max(ordinal), 0) + 1, ?, ?, ?, ?, cast(? as jsonb), ?, ?
                from %1$s where %2$s = ?""".formatted(table, owner);
        this.list = "select * from %s where %s = ? order by ordinal".formatted(table, owner);
        this.states = states;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** Appends a move of what the caller has locked. */
    public void append(UUID moved, S from, TransitionDraft<S> move) {
        database.update(
                append,
                moved,
                from,
                move.to(),
                move.on(),
                move.reason(),
                move.decision(),
                caller.name(),
                clock.instant(),
                moved);
    }

    /** The moves of one thing, oldest first. */
    public List<Transition<S>> of(UUID moved) {
        return database.list(
                list,
                List.of(moved),
                row -> new Transition<>(
                        row.word("from_status", states),
                        row.word("to_status", states),
                        row.date("moved_on"),
                        row.text("reason"),
                        row.json("decision", Decision.class),
                        row.text("actor"),
                        row.instant("recorded_at")));
    }
}
