package vn.zoneregistry.projects.land;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.projects.neighbour.HoldRequest;
import vn.zoneregistry.projects.neighbour.ReleaseRequest;

/**
 * One piece of land that a project wants from zones-service, wants otherwise, or gives back; its id is the allocation's
 * id there, so that asking twice does no harm.
 */
@Entity
@Table(name = "land_promise")
class LandPromise {

    /** How long a call may still be under way somewhere after we stopped waiting for it. */
    private static final Duration STRAGGLER = Duration.ofSeconds(15);

    /** How long whoever took up a promise has to come back with an answer, before another takes it up. */
    private static final Duration CLAIM = Duration.ofSeconds(10);

    @Id
    private UUID id;

    private UUID projectId;
    private int ordinal;
    private UUID zoneId;
    private UUID phaseId;
    private String tenantName;
    private BigDecimal areaHa;

    @Enumerated(EnumType.STRING)
    private LandHold wanted;

    private LocalDate wantedOn;
    private LocalDate heldFrom;
    private String wantedReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private Decision decision;

    @Enumerated(EnumType.STRING)
    private Settlement settled;

    private String answer;
    private int attempts;
    private Instant askedAt;
    private boolean maybeHeld;
    private Instant nextAttemptAt;
    private boolean latest;

    /** What became of the wish in the end. */
    enum Settlement {
        RESERVED,
        LEASED,
        REJECTED,
        RELEASED,
        RECOVERED,
        EXPIRED
    }

    protected LandPromise() {}

    LandPromise(UUID id, UUID projectId, int ordinal, LandClaim claim) {
        this.id = id;
        this.projectId = projectId;
        this.ordinal = ordinal;
        this.zoneId = claim.zoneId();
        this.phaseId = claim.phaseId();
        this.areaHa = claim.areaHa();
        this.latest = true;
    }

    /** Another promise takes its place. */
    void supersede() {
        latest = false;
    }

    /** From now on {@code hold} is wanted; it is asked for at once. */
    void want(LandHold hold, LandOccasion occasion, Instant now) {
        wanted = hold;
        wantedOn = occasion.on();
        wantedReason = occasion.reason();
        decision = occasion.decision();
        if (heldFrom == null) {
            heldFrom = occasion.on();
            tenantName = occasion.tenantName();
        }
        nextAttemptAt = now;
    }

    /** Somebody goes and asks; nobody else does for a while. */
    void takeUp(Instant now) {
        attempts++;
        nextAttemptAt = now.plus(CLAIM);
        if (!wanted.over()) {
            askedAt = now;
            maybeHeld = true;
        }
    }

    /** No answer came; ask again after {@code wait}. */
    void postpone(Instant now, Duration wait) {
        nextAttemptAt = now.plus(wait);
    }

    /**
     * The answer came.
     *
     * @return false when something else is wanted by now, so that the answer settles nothing
     */
    boolean settle(LandHold asked, boolean granted, String reason) {
        if (!pending() || asked != wanted) {
            return false;
        }
        settled = granted ? Settlement.valueOf(asked.name()) : Settlement.REJECTED;
        answer = reason;
        nextAttemptAt = null;
        boolean refusedAtOnce = !granted && attempts == 1 && !asked.over();
        maybeHeld = maybeHeld && !asked.over() && !refusedAtOnce;
        return true;
    }

    boolean pending() {
        return nextAttemptAt != null;
    }

    /** Whether it is about this land, and neither refused nor on its way back. */
    boolean standsFor(LandClaim claim) {
        return stands() && claim.equals(claim());
    }

    /** Whether it wants land and was not refused it. */
    boolean stands() {
        return !wanted.over() && settled != Settlement.REJECTED;
    }

    /** Whether this same wish was refused, so that asking again needs a reason. */
    boolean wasRefused(LandClaim claim, LandHold hold) {
        return settled == Settlement.REJECTED && wanted == hold && claim.equals(claim());
    }

    /** Whether zones-service may hold land for it: it said so, or an answer of its was lost. */
    boolean maybeHeld() {
        return maybeHeld;
    }

    /** Whether a call that asked for the land may still arrive there, so that "unknown" is no answer yet. */
    boolean straggles(Instant now) {
        return askedAt != null && askedAt.plus(STRAGGLER).isAfter(now);
    }

    /** The wish in the words of the land ledger. */
    HoldRequest holdRequest() {
        return new HoldRequest(zoneId, phaseId, projectId, tenantName, areaHa, wanted.name(), wantedOn, decision);
    }

    /**
     * The end of the wish in the words of the land ledger. Land does not go back before the day from which it was held,
     * even where a project is said to have ended earlier than anyone knew that it held land.
     */
    ReleaseRequest releaseRequest() {
        var on = wantedOn.isBefore(heldFrom) ? heldFrom : wantedOn;
        return new ReleaseRequest(on, wanted.name(), wantedReason, decision);
    }

    private LandClaim claim() {
        return new LandClaim(zoneId, phaseId, areaHa);
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    int ordinal() {
        return ordinal;
    }

    LandHold wanted() {
        return wanted;
    }

    int attempts() {
        return attempts;
    }
}
