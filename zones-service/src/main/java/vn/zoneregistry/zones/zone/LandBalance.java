package vn.zoneregistry.zones.zone;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The land of a zone in hectares; what is not known is null, never 0.
 *
 * @param plannedHa the zone's planned area, else the sum of its phases
 * @param leasableHa the legal denominator of occupancy
 * @param availableHa what can still be reserved or leased: of the leasable land, of the planned area while that is unknown
 */
@Schema(name = "LandBalance")
public record LandBalance(
        @Schema(nullable = true) BigDecimal plannedHa,
        @Schema(nullable = true) BigDecimal leasableHa,
        BigDecimal reservedHa,
        BigDecimal leasedHa,
        @Schema(nullable = true) BigDecimal availableHa,
        @Schema(nullable = true) BigDecimal occupancyPercent,
        OccupancyDefinition occupancyDefinition) {}
