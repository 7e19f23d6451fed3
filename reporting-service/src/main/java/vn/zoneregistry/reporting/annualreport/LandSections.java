package vn.zoneregistry.reporting.annualreport;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.zoneregistry.domain.Percentages;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Land;
import vn.zoneregistry.reporting.annualreport.AnnualReport.LandBalance;
import vn.zoneregistry.reporting.explanation.Operand;
import vn.zoneregistry.reporting.explanation.Workings;
import vn.zoneregistry.reporting.figure.ZoneKind;
import vn.zoneregistry.reporting.territory.ZoneRow;

/** Adds up the land of the zones, parks and clusters apart. */
final class LandSections {

    private static final Bilingual PLANNED = new Bilingual("đất quy hoạch", "planned land");
    private static final Bilingual LEASABLE = new Bilingual("đất cho thuê được", "leasable land");
    private static final Bilingual LIMIT = new Bilingual(
            "đất cho thuê được, chưa rõ thì đất quy hoạch", "leasable land, planned land while that is unknown");
    private static final Bilingual RESERVED = new Bilingual("đất đã giữ chỗ", "reserved land");
    private static final Bilingual LEASED = new Bilingual("đất đã cho thuê", "leased land");

    private final Tally tally;
    private final Supplier<Workings> workings;

    /** @param workings makes those of each balance */
    LandSections(Tally tally, Supplier<Workings> workings) {
        this.tally = tally;
        this.workings = workings;
    }

    Land land(List<ZoneRow> zones) {
        return new Land(balance(zones, ZoneKind.PARK), balance(zones, ZoneKind.CLUSTER));
    }

    /** The land of one zone. */
    LandBalance of(ZoneRow zone) {
        return balance(List.of(zone), ZoneKind.of(zone.type()));
    }

    private LandBalance balance(List<ZoneRow> zones, ZoneKind kind) {
        var ofKind =
                zones.stream().filter(zone -> ZoneKind.of(zone.type()) == kind).toList();
        var worked = workings.get();
        return new LandBalance(
                ofKind.size(),
                sum(worked, "plannedHa", PLANNED, ofKind, ZoneRow::plannedHa),
                sum(worked, "leasableHa", LEASABLE, ofKind, ZoneRow::leasableHa),
                sum(worked, "reservedHa", RESERVED, ofKind, ZoneRow::reservedHa),
                sum(worked, "leasedHa", LEASED, ofKind, ZoneRow::leasedHa),
                available(worked, ofKind),
                occupancy(worked, ofKind, kind),
                worked.explanations());
    }

    private BigDecimal sum(
            Workings worked, String figure, Bilingual what, List<ZoneRow> zones, Function<ZoneRow, BigDecimal> area) {
        var terms = tally.land(figure, what, zones, area);
        return terms.isEmpty() ? null : worked.sum(figure, figure, terms);
    }

    private BigDecimal available(Workings worked, List<ZoneRow> zones) {
        var limited = zones.stream().filter(zone -> zone.limitHa() != null).toList();
        var limit = tally.land("limitHa", LIMIT, limited, ZoneRow::limitHa);
        var reserved = tally.land("reservedHa", RESERVED, limited, ZoneRow::reservedHa);
        var leased = tally.land("leasedHa", LEASED, limited, ZoneRow::leasedHa);
        var left = Workings.total(limit).subtract(Workings.total(reserved)).subtract(Workings.total(leased));
        return limited.isEmpty()
                ? null
                : worked.kept(
                        "availableHa", "Σ limitHa − Σ reservedHa − Σ leasedHa", left, all(limit, reserved, leased));
    }

    /**
     * Of the zones whose denominator is known. Decree 32/2024 counts reserved land of a cluster as occupied, Decree 35/2022
     * that of a park does not.
     */
    private BigDecimal occupancy(Workings worked, List<ZoneRow> zones, ZoneKind kind) {
        var measured = zones.stream().filter(zone -> zone.leasableHa() != null).toList();
        var leasable = tally.land("leasableHa", LEASABLE, measured, ZoneRow::leasableHa);
        var leased = tally.land("leasedHa", LEASED, measured, ZoneRow::leasedHa);
        if (kind == ZoneKind.PARK) {
            return worked.kept(
                    "occupancyPercent",
                    "Σ leasedHa × 100 ÷ Σ leasableHa",
                    Percentages.of(Workings.total(leased), Workings.total(leasable)),
                    all(leased, leasable));
        }
        var reserved = tally.land("reservedHa", RESERVED, measured, ZoneRow::reservedHa);
        return worked.kept(
                "occupancyPercent",
                "(Σ leasedHa + Σ reservedHa) × 100 ÷ Σ leasableHa",
                Percentages.of(Workings.total(leased).add(Workings.total(reserved)), Workings.total(leasable)),
                all(leased, reserved, leasable));
    }

    @SafeVarargs
    private static List<Operand> all(List<Operand>... operands) {
        return Stream.of(operands).flatMap(List::stream).toList();
    }
}
