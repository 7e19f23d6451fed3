package vn.zoneregistry.reporting.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.zoneregistry.reporting.subject.Reference;
import vn.zoneregistry.reporting.subject.SubjectType;

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

    /** What can be let: the leasable land, the planned land while that is unknown. */
    public BigDecimal limitHa() {
        return leasableHa == null ? plannedHa : leasableHa;
    }

    public Reference reference() {
        return new Reference(SubjectType.ZONES, id, code, name);
    }
}
