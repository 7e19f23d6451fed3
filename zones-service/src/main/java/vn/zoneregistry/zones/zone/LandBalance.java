package vn.zoneregistry.zones.zone;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Percentages;
import vn.zoneregistry.zones.movement.LandTaken;

/**
 * The land of a zone in hectares; what is not known is null, never 0.
 *
 * @param plannedHa the zone's planned area, else the sum of its phases
 * @param leasableHa the legal denominator of occupancy
 * @param availableHa what can still be reserved or leased: of the leasable land, of the planned area while that is
 *     unknown; negative only on a past day for which papers written later contradict each other
 */
@Schema(name = "LandBalance")
public record LandBalance(
        @Schema(nullable = true) BigDecimal plannedHa,
        @Schema(nullable = true) BigDecimal leasableHa,
        BigDecimal reservedHa,
        BigDecimal leasedHa,
        @Schema(nullable = true) BigDecimal availableHa,
        @Schema(nullable = true) BigDecimal occupancyPercent,
        OccupancyDefinition occupancyDefinition) {

    /** Whether anything is known of how much land there is. */
    boolean hasKnownArea() {
        return leasableHa != null || plannedHa != null;
    }

    /** The same zone with other land reserved and leased. */
    LandBalance with(LandTaken taken) {
        var limit = leasableHa == null ? plannedHa : leasableHa;
        var all = taken.reservedHa().add(taken.leasedHa());
        var occupied = occupancyDefinition == OccupancyDefinition.LEASED_AND_RESERVED_OVER_INDUSTRIAL_LAND
                ? all
                : taken.leasedHa();
        return new LandBalance(
                plannedHa,
                leasableHa,
                taken.reservedHa(),
                taken.leasedHa(),
                limit == null ? null : limit.subtract(all),
                Percentages.of(occupied, leasableHa),
                occupancyDefinition);
    }

    /** The same zone with another planned area. */
    LandBalance planned(BigDecimal hectares) {
        return new LandBalance(
                hectares, leasableHa, reservedHa, leasedHa, availableHa, occupancyPercent, occupancyDefinition);
    }
}
