package vn.zoneregistry.zones.phase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.http.Versioned;
import vn.zoneregistry.zones.zone.Developer;
import vn.zoneregistry.zones.zone.ZoneStatus;

/** A phase of a zone as callers see it; areas in hectares. */
@Schema(name = "Phase")
public record PhaseView(
        UUID id,
        UUID zoneId,
        String name,
        PhaseKind kind,
        int ordinal,
        @Schema(nullable = true) BigDecimal plannedAreaHa,
        @Schema(nullable = true) BigDecimal industrialLandHa,
        @Schema(nullable = true) BigDecimal serviceLandHa,
        ZoneStatus status,
        @Schema(nullable = true) LocalDate startedOn,
        @Schema(nullable = true) LocalDate expectedCompletionOn,
        @Schema(nullable = true) LocalDate completedOn,
        @Schema(nullable = true) Developer developer,
        List<String> prioritySectors,
        BigDecimal reservedHa,
        BigDecimal leasedHa,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    @Override
    public int derivedHash() {
        return Objects.hash(reservedHa, leasedHa);
    }
}
