package vn.zoneregistry.zones.land;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.zones.movement.LandMovement;
import vn.zoneregistry.zones.movement.MovementKind;

/** One entry of the land ledger. It is reserved, then leased, then ended; what it is about never changes. */
@Entity
@Table(name = "land_allocation")
class LandAllocation {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID zoneId;
    private UUID phaseId;
    private UUID projectId;
    private String tenantName;
    private BigDecimal areaHa;

    @Enumerated(EnumType.STRING)
    private AllocationState state;

    private LocalDate fromOn;
    private LocalDate leasedFrom;
    private LocalDate endedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Decision decision;

    private String endReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private Decision endDecision;

    private Instant createdAt;
    private Instant updatedAt;

    protected LandAllocation() {}

    LandAllocation(UUID id, LandClaim claim, Instant now) {
        this.id = id;
        this.zoneId = claim.zoneId();
        this.phaseId = claim.phaseId();
        this.projectId = claim.projectId();
        this.tenantName = claim.tenantName();
        this.areaHa = claim.areaHa();
        this.state = claim.state();
        this.fromOn = claim.from();
        this.leasedFrom = claim.state() == AllocationState.LEASED ? claim.from() : null;
        this.decision = claim.decision();
        this.version = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID zoneId() {
        return zoneId;
    }

    UUID phaseId() {
        return phaseId;
    }

    BigDecimal areaHa() {
        return areaHa;
    }

    AllocationState state() {
        return state;
    }

    /**
     * Whether the claim asks to lease what is only reserved so far; a claim for what it already has is harmless.
     *
     * @throws ProblemException {@code conflict} where the claim is about other land, or about land given back
     */
    boolean isAskedToBeLeased(LandClaim claim) {
        if (!zoneId.equals(claim.zoneId())
                || !Objects.equals(phaseId, claim.phaseId())
                || !projectId.equals(claim.projectId())
                || areaHa.compareTo(claim.areaHa()) != 0) {
            throw conflict(
                    "Mã này đã dùng cho khu, dự án hoặc diện tích khác.",
                    "This id was used for another zone, phase, project or area.");
        }
        if (!state.isTaken()) {
            throw conflict("Đất này đã được trả lại.", "This land was given back already.");
        }
        return state == AllocationState.RESERVED && claim.state() == AllocationState.LEASED;
    }

    void lease(LandClaim claim, Instant now) {
        requireNotBefore(fromOn, claim.from(), "/from");
        state = AllocationState.LEASED;
        leasedFrom = claim.from();
        decision = claim.decision() == null ? decision : claim.decision();
        updatedAt = now;
    }

    void end(LandRelease release, Instant now) {
        requireNotBefore(leasedFrom == null ? fromOn : leasedFrom, release.on(), "/on");
        state = release.kind().state();
        endedOn = release.on();
        endReason = release.reason();
        endDecision = release.decision();
        updatedAt = now;
    }

    /** The movement that brought it where it stands now. */
    LandMovement movement(BigDecimal reservedHa, BigDecimal leasedHa, Instant now) {
        var on = endedOn != null ? endedOn : leasedFrom != null ? leasedFrom : fromOn;
        return new LandMovement(
                Ids.next(),
                zoneId,
                phaseId,
                id,
                projectId,
                tenantName,
                MovementKind.valueOf(state.name()),
                on,
                reservedHa,
                leasedHa,
                now);
    }

    private static void requireNotBefore(LocalDate first, LocalDate second, String pointer) {
        if (second.isBefore(first)) {
            throw ProblemException.invalid(Fault.at(
                    pointer,
                    "ends-before-it-begins",
                    new Bilingual("không được trước %s", "must not be before %s").with(first)));
        }
    }

    private static ProblemException conflict(String vi, String en) {
        return ProblemException.of(ProblemCode.CONFLICT, vi, en);
    }
}
