package vn.zoneregistry.zones.zone;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;

/**
 * A move that was made.
 *
 * @param actor who recorded it; not shown without a token
 */
@Schema(name = "ZoneTransition")
public record ZoneTransition(
        ZoneStatus from,
        ZoneStatus to,
        LocalDate on,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) Decision decision,
        @Schema(nullable = true) String actor,
        Instant recordedAt) {

    /** The same without who recorded it. */
    ZoneTransition anonymous() {
        return new ZoneTransition(from, to, on, reason, decision, null, recordedAt);
    }
}
