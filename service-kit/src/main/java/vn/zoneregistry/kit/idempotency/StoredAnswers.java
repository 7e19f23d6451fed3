package vn.zoneregistry.kit.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;

/** The answers that keys were given, for 72 hours. */
@ApplicationScoped
class StoredAnswers {

    private static final Duration VALIDITY = Duration.ofHours(72);

    private final Database database;
    private final Clock clock;

    StoredAnswers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Lets one request at a time through with a key, until the end of its transaction.
     *
     * @throws ProblemException {@code conflict} while another one is under way
     */
    void claim(String caller, String key) {
        boolean claimed = database.one(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as claimed",
                        List.of(caller + "\n" + key),
                        row -> row.bool("claimed"))
                .orElse(false);
        if (!claimed) {
            throw ProblemException.of(
                            ProblemCode.CONFLICT,
                            "Yêu cầu đầu tiên với Idempotency-Key này còn đang được xử lý.",
                            "The first request with this Idempotency-Key is still under way.")
                    .retryAfter(Duration.ofSeconds(1));
        }
    }

    Optional<StoredAnswer> find(String caller, String key) {
        return database.one(
                "select * from idempotent_answer where caller = ? and key = ? and expires_at > ?",
                List.of(caller, key, clock.instant()),
                row -> new StoredAnswer(
                        row.text("fingerprint"),
                        row.integer("status"),
                        row.text("location"),
                        row.text("entity_tag"),
                        row.text("media_type"),
                        row.text("body")));
    }

    /** Remembers an answer; one that has expired under the same key makes way. */
    void store(String caller, String key, StoredAnswer answer) {
        database.update(
                """
                insert into idempotent_answer
                    (caller, key, fingerprint, status, location, entity_tag, media_type, body, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (caller, key) do update set
                    fingerprint = excluded.fingerprint, status = excluded.status, location = excluded.location,
                    entity_tag = excluded.entity_tag, media_type = excluded.media_type, body = excluded.body,
                    expires_at = excluded.expires_at""",
                caller,
                key,
                answer.fingerprint(),
                answer.status(),
                answer.location(),
                answer.entityTag(),
                answer.mediaType(),
                answer.body(),
                clock.instant().plus(VALIDITY));
    }

    /** Housekeeping only: expired answers are not given even while they are still there. */
    @Scheduled(every = "1h", delayed = "10m")
    void forgetExpired() {
        database.update("delete from idempotent_answer where expires_at < ?", clock.instant());
    }
}
