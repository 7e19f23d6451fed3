package vn.zoneregistry.reporting.annualreport;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.reporting.explanation.Operand;
import vn.zoneregistry.reporting.explanation.Operand.Source;
import vn.zoneregistry.reporting.explanation.Origin;
import vn.zoneregistry.reporting.explanation.Origins;
import vn.zoneregistry.reporting.figure.Basis;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.subject.Reference;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.Counted;
import vn.zoneregistry.reporting.territory.ZoneRow;

/**
 * Adds up what the registry has by zone; by project in the report of a single zone, where the caller may know which
 * projects there are.
 */
final class Tally {

    private final Map<String, ZoneRow> zones;
    private final Reference subject;
    private final Integer year;
    private final Origins origins;
    private final boolean projectsApart;

    Tally(ReportRows rows, boolean projectsApart) {
        this.zones = rows.zones();
        this.subject = rows.subject().reference();
        this.year = rows.year();
        this.origins = rows.origins();
        this.projectsApart = projectsApart;
    }

    List<Operand> projects(String role, Bilingual what, Stream<Counted> counted) {
        var sums = new LinkedHashMap<Reference, BigDecimal>();
        counted.forEach(each -> sums.merge(of(each), each.amount(), BigDecimal::add));
        return operands(
                role,
                what,
                year,
                sums,
                of -> of.type() == SubjectType.ZONES ? origins.projectsOf(of.id()) : origins.project(of.id()));
    }

    private Reference of(Counted counted) {
        return projectsApart
                ? counted.project().reference()
                : zones.get(counted.project().zoneId()).reference();
    }

    /** @param zoneIds the zone of each petition */
    List<Operand> petitions(String role, Bilingual what, Stream<String> zoneIds) {
        var counts = new LinkedHashMap<Reference, BigDecimal>();
        zoneIds.forEach(zone -> counts.merge(zones.get(zone).reference(), BigDecimal.ONE, BigDecimal::add));
        return operands(role, what, year, counts, zone -> origins.petitionsOf(zone.id()));
    }

    /** The land of each zone of which it is known, as it now is. */
    List<Operand> land(String role, Bilingual what, Collection<ZoneRow> zones, Function<ZoneRow, BigDecimal> area) {
        var areas = new LinkedHashMap<Reference, BigDecimal>();
        zones.stream()
                .filter(zone -> Objects.nonNull(area.apply(zone)))
                .forEach(zone -> areas.put(zone.reference(), area.apply(zone)));
        return operands(role, what, null, areas, zone -> origins.zone(zone.id()));
    }

    private static List<Operand> operands(
            String role,
            Bilingual what,
            Integer year,
            Map<Reference, BigDecimal> amounts,
            Function<Reference, Origin> origin) {
        return amounts.entrySet().stream()
                .map(amount -> Operand.of(
                        role,
                        what,
                        year,
                        amount.getKey(),
                        amount.getValue(),
                        Source.REGISTRY,
                        origin.apply(amount.getKey())))
                .toList();
    }

    /** What somebody made in a year. */
    Operand made(String role, String product, int ofYear, Reference by, Figure output, Basis basis) {
        return new Operand(
                role,
                new Bilingual(product, product),
                null,
                null,
                ofYear,
                by,
                output.value(),
                output.qualifier(),
                Source.of(basis),
                basis == Basis.REPORTED ? origins.report(by.key(), ofYear) : null);
    }

    /** Something of the subject of the report that is explained where it stands. */
    Operand whole(String role, Bilingual what, BigDecimal value, Source source) {
        return Operand.of(role, what, year, subject, value, source, null);
    }
}
