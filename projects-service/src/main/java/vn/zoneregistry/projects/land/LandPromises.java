package vn.zoneregistry.projects.land;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.zoneregistry.kit.Ids;

/**
 * What the projects want of the land ledger. A wish is written in the transaction of the change that makes it; the
 * {@link LandSettler} carries it over afterwards.
 */
@ApplicationScoped
public class LandPromises implements PanacheRepositoryBase<LandPromise, UUID> {

    private final Clock clock;

    LandPromises(Clock clock) {
        this.clock = clock;
    }

    /** How the project holds its land, or will as soon as it is settled; null if it does not. */
    public LandHold held(UUID projectId) {
        return latest(projectId)
                .filter(LandPromise::stands)
                .map(LandPromise::wanted)
                .orElse(null);
    }

    /** Whether zones-service holds land for the project, may do so, or is being asked to. */
    public boolean inUse(UUID projectId) {
        return count("projectId = ?1 and (maybeHeld or nextAttemptAt is not null)", projectId) > 0;
    }

    /**
     * Makes the wishes fit: the same land is held on or leased, other land takes the place of what is held, no land
     * gives it back. A wish that was refused before is not repeated.
     *
     * @param claim the land that the project is to hold, null for none
     * @param hold {@code RESERVED} or {@code LEASED}; without a claim, how the land goes back
     * @return whether anything has to be asked for now
     */
    public boolean follow(UUID projectId, LandClaim claim, LandHold hold, LandOccasion occasion) {
        var latest = latest(projectId);
        if (claim == null) {
            return latest.filter(promise -> giveBack(promise, hold, occasion)).isPresent();
        }
        if (latest.filter(promise -> promise.wasRefused(claim, hold)).isPresent()) {
            return false;
        }
        if (latest.filter(promise -> promise.standsFor(claim)).isPresent()) {
            return latest.filter(promise -> holdOtherwise(promise, hold, occasion))
                    .isPresent();
        }
        latest.ifPresent(promise -> {
            giveBack(promise, LandHold.RELEASED, occasion);
            promise.supersede();
        });
        flush();
        ask(projectId, latest.map(LandPromise::ordinal).orElse(0) + 1, claim, hold, occasion);
        return true;
    }

    /** Makes the first wish of a project. */
    public void ask(UUID projectId, LandClaim claim, LandHold hold, LandOccasion occasion) {
        ask(projectId, 1, claim, hold, occasion);
    }

    private void ask(UUID projectId, int ordinal, LandClaim claim, LandHold hold, LandOccasion occasion) {
        var promise = new LandPromise(Ids.next(), projectId, ordinal, claim);
        promise.want(hold, occasion, clock.instant());
        persist(promise);
    }

    /** Writes the answer down; false when it settles nothing, because something else is wanted by now. */
    public boolean settle(LandAnswer answer) {
        return findByIdOptional(answer.promiseId(), LockModeType.PESSIMISTIC_WRITE)
                .filter(promise -> promise.settle(answer.asked(), answer.granted(), answer.reason()))
                .isPresent();
    }

    /**
     * Takes up the promise that has waited longest, among those that nobody else is settling and that no older one of
     * the same project must precede: old land goes back before new land is asked for.
     *
     * @param projectId only of this project; null for any
     */
    Optional<LandPromise> takeUpNext(UUID projectId) {
        var now = clock.instant();
        List<LandPromise> due = getEntityManager()
                .createNativeQuery("""
                        select p.* from land_promise p
                        where p.next_attempt_at <= :now
                          and (cast(:project as uuid) is null or p.project_id = :project)
                          and not exists (
                              select 1 from land_promise older
                              where older.project_id = p.project_id
                                and older.ordinal < p.ordinal
                                and older.next_attempt_at is not null)
                        order by p.next_attempt_at
                        limit 1
                        for update skip locked
                        """, LandPromise.class)
                .setParameter("now", now)
                .setParameter("project", projectId)
                .getResultList();
        due.forEach(promise -> promise.takeUp(now));
        return due.stream().findFirst();
    }

    /** No answer came to it; somebody asks again after {@code wait}. */
    void postpone(UUID id, Duration wait) {
        findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(LandPromise::pending)
                .ifPresent(promise -> promise.postpone(clock.instant(), wait));
    }

    /** Locked, because a settler may be taking it up at this moment. */
    private Optional<LandPromise> latest(UUID projectId) {
        return find("projectId = ?1 and latest", projectId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    private boolean giveBack(LandPromise promise, LandHold how, LandOccasion occasion) {
        if (promise.wanted().over() || !promise.stands() && !promise.maybeHeld()) {
            return false;
        }
        promise.want(how, occasion, clock.instant());
        return true;
    }

    private boolean holdOtherwise(LandPromise promise, LandHold hold, LandOccasion occasion) {
        if (promise.wanted() == hold) {
            return false;
        }
        promise.want(hold, occasion, clock.instant());
        return true;
    }
}
