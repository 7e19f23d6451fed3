package vn.zoneregistry.zones.movement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One step of the land ledger. Without a token the project and the tenant are not shown.
 *
 * @param on the day from which it counts, as the papers say
 * @param reservedHa added to what is reserved; taken from it where negative
 * @param leasedHa added to what is leased; taken from it where negative
 * @param recordedAt when the registry heard of it
 */
@Schema(name = "LandMovement")
public record LandMovement(
        UUID id,
        UUID zoneId,
        @Schema(nullable = true) UUID phaseId,
        UUID allocationId,
        @Schema(nullable = true) UUID projectId,
        @Schema(nullable = true) String tenantName,
        MovementKind kind,
        LocalDate on,
        BigDecimal reservedHa,
        BigDecimal leasedHa,
        Instant recordedAt) {

    /** The same without who has the land. */
    LandMovement anonymous() {
        return new LandMovement(
                id, zoneId, phaseId, allocationId, null, null, kind, on, reservedHa, leasedHa, recordedAt);
    }
}
