package vn.zoneregistry.zones.zone;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Zones and their land added up. */
@Schema(name = "ZoneSummary")
public record ZoneSummary(List<Line> items, Line total) {

    /**
     * One group, or all of them. Land that is known of no zone in the group is null.
     *
     * @param leasableHa of the zones whose leasable land is known
     * @param occupancyPercent occupied over leasable land of the zones whose leasable land is known; null where none
     *     is, and where the group mixes clusters with zones of the other definition
     */
    @Schema(name = "ZoneSummaryLine")
    public record Line(
            @Schema(nullable = true) String key,
            @Schema(nullable = true) String label,
            long zones,
            @Schema(nullable = true) BigDecimal plannedHa,
            @Schema(nullable = true) BigDecimal leasableHa,
            BigDecimal reservedHa,
            BigDecimal leasedHa,
            @Schema(nullable = true) BigDecimal availableHa,
            @Schema(nullable = true) BigDecimal occupancyPercent) {}
}
