package vn.zoneregistry.reporting.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.reporting.figure.Consolidation;
import vn.zoneregistry.reporting.figure.Entry;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.figure.FigureBook;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.indicator.SampleIndicators;
import vn.zoneregistry.reporting.subject.NamedSubject;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;

class TerritoryTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

    /** As reported, by the provinces of each year; as of today, by those that there are now with all that came to them. */
    @Test
    void overAllProvincesBothBoundariesGiveTheSame() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var units = units(random);
            var zones = IntStream.range(0, random.nextInt(30))
                    .mapToObj(i -> zone(i, units.get(random.nextInt(units.size())), random))
                    .filter(zone -> zone.establishedOn().isBefore(LAST_DAY))
                    .toList();
            var territory = new Territory(NamedSubject.COUNTRY, null, units, zones, List.of());
            for (int year : List.of(2024, 2025)) {
                var figures = new FigureBook();
                zones.forEach(zone -> figures.put(
                        new SubjectKey(SubjectType.ZONES, zone.id()),
                        year,
                        "REVENUE",
                        new Entry(
                                new Figure(BigDecimal.valueOf(random.nextInt(1_000_000), 2), Qualifier.EXACT), null)));
                var consolidation = new Consolidation(SampleIndicators.all(), figures, new FigureBook());

                var asReported = sum(consolidation, territory.provinces(year), year);
                var current = sum(
                        consolidation,
                        units.stream()
                                .filter(unit -> unit.validTo() == null)
                                .map(unit -> restated(unit, units, zones, year))
                                .toList(),
                        year);

                assertThat(asReported).as("seed %d", seed).isEqualByComparingTo(current);
            }
        }
    }

    private static Part restated(PartTree.Unit unit, List<PartTree.Unit> units, List<ZoneRow> zones, int year) {
        return new Territory(unit.named(), unit.id(), units, zones, List.of()).whole(year);
    }

    private static BigDecimal sum(Consolidation consolidation, List<Part> provinces, int year) {
        return provinces.stream()
                .map(province -> consolidation
                        .of(province, SampleIndicators.REVENUE, year)
                        .figure())
                .filter(figure -> figure != null)
                .map(Figure::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Old provinces, of which some stay and some are merged into a few new ones. */
    private static List<PartTree.Unit> units(Random random) {
        var units = new ArrayList<PartTree.Unit>();
        int successors = 1 + random.nextInt(3);
        for (int i = 0; i < successors; i++) {
            units.add(unit("new" + i, LAST_DAY.plusDays(1), null, null));
        }
        for (int i = 0; i < 2 + random.nextInt(8); i++) {
            boolean stays = random.nextBoolean();
            units.add(unit(
                    "old" + i,
                    LocalDate.of(2004, 7, 8),
                    stays ? null : LAST_DAY,
                    stays ? null : "new" + random.nextInt(successors)));
        }
        return units;
    }

    private static PartTree.Unit unit(String id, LocalDate from, LocalDate to, String successor) {
        return new PartTree.Unit(id, id, id, id, from, to, successor);
    }

    /** A zone is entered under the unit in which it was founded, so under a new one only once there was that. */
    private static ZoneRow zone(int number, PartTree.Unit unit, Random random) {
        return new ZoneRow(
                "zone" + number,
                "Z" + number,
                "Khu " + number,
                null,
                "INDUSTRIAL_PARK",
                "OPERATING",
                unit.validFrom().plusDays(random.nextInt(1_000)),
                unit.id(),
                null,
                null,
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }
}
