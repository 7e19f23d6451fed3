package vn.zoneregistry.zones.land;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.kit.http.Versioned;

/**
 * Land of a zone that somebody has or had. Without a token it is not shown who: neither the project and the tenant, nor
 * the free texts that name them.
 *
 * @param leasedFrom first day of the lease; null while it is only reserved
 * @param endedOn the day from which the land is free again
 */
@Schema(name = "LandAllocation")
public record LandAllocationView(
        UUID id,
        UUID zoneId,
        @Schema(nullable = true) UUID phaseId,
        @Schema(nullable = true) UUID projectId,
        @Schema(nullable = true) String tenantName,
        BigDecimal areaHa,
        AllocationState state,
        LocalDate from,
        @Schema(nullable = true) LocalDate leasedFrom,
        @Schema(nullable = true) LocalDate endedOn,
        @Schema(nullable = true) Decision decision,
        @Schema(nullable = true) String endReason,
        @Schema(nullable = true) Decision endDecision,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** The same without who has the land. */
    LandAllocationView anonymous() {
        return new LandAllocationView(
                id,
                zoneId,
                phaseId,
                null,
                null,
                areaHa,
                state,
                from,
                leasedFrom,
                endedOn,
                untitled(decision),
                null,
                untitled(endDecision),
                version,
                createdAt,
                updatedAt);
    }

    /** With and without a token it is shown differently, and so has different entity tags. */
    @Override
    public int derivedHash() {
        return projectId == null ? 1 : 0;
    }

    private static Decision untitled(Decision decision) {
        return decision == null
                ? null
                : new Decision(decision.number(), decision.issuedOn(), decision.issuer(), null, null);
    }
}
