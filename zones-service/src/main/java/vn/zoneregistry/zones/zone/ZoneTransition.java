package vn.zoneregistry.zones.zone;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;

/** A move that was made. */
@Schema(name = "ZoneTransition")
public record ZoneTransition(
        ZoneStatus from,
        ZoneStatus to,
        LocalDate on,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) Decision decision,
        String actor,
        Instant recordedAt) {}
