package vn.zoneregistry.reporting.territory;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A zone as the registry knows it.
 *
 * @param provinceUnitId the province above its unit before any merger
 */
public record ZoneRow(
        String id,
        String code,
        String name,
        String nameEn,
        String type,
        String status,
        LocalDate establishedOn,
        String provinceUnitId,
        BigDecimal plannedHa,
        BigDecimal leasableHa,
        BigDecimal industrialLandHa,
        BigDecimal reservedHa,
        BigDecimal leasedHa) {

    /** What is left of the leasable land, of the planned land while that is unknown. */
    public BigDecimal availableHa() {
        var limit = leasableHa == null ? plannedHa : leasableHa;
        return limit == null ? null : limit.subtract(reservedHa).subtract(leasedHa);
    }
}
