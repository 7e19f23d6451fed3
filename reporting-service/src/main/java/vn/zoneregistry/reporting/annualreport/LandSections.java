package vn.zoneregistry.reporting.annualreport;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import vn.zoneregistry.domain.Percentages;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Land;
import vn.zoneregistry.reporting.annualreport.AnnualReport.LandBalance;
import vn.zoneregistry.reporting.figure.ZoneKind;
import vn.zoneregistry.reporting.territory.ZoneRow;

/** Adds up the land of the zones, parks and clusters apart. */
final class LandSections {

    private final List<ZoneRow> zones;

    LandSections(List<ZoneRow> zones) {
        this.zones = zones;
    }

    Land land() {
        return new Land(balance(ZoneKind.PARK), balance(ZoneKind.CLUSTER));
    }

    /** The land of one zone. */
    static LandBalance of(ZoneRow zone) {
        return new LandSections(List.of(zone)).balance(ZoneKind.of(zone.type()));
    }

    private LandBalance balance(ZoneKind kind) {
        var ofKind =
                zones.stream().filter(zone -> ZoneKind.of(zone.type()) == kind).toList();
        var measured = ofKind.stream()
                .filter(zone -> zone.leasableHa() != null && zone.leasedHa() != null)
                .toList();
        return new LandBalance(
                ofKind.size(),
                sum(ofKind, ZoneRow::plannedHa),
                sum(ofKind, ZoneRow::leasableHa),
                sum(ofKind, ZoneRow::reservedHa),
                sum(ofKind, ZoneRow::leasedHa),
                sum(ofKind, ZoneRow::availableHa),
                Percentages.of(occupied(measured, kind), sum(measured, ZoneRow::leasableHa)));
    }

    /** Decree 32/2024 counts reserved land of a cluster as occupied, Decree 35/2022 that of a park does not. */
    private static BigDecimal occupied(List<ZoneRow> zones, ZoneKind kind) {
        var leased = sum(zones, ZoneRow::leasedHa);
        var reserved = sum(zones, ZoneRow::reservedHa);
        return kind == ZoneKind.PARK || leased == null || reserved == null ? leased : leased.add(reserved);
    }

    private static BigDecimal sum(List<ZoneRow> zones, Function<ZoneRow, BigDecimal> area) {
        return zones.stream()
                .map(area)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
