package vn.zoneregistry.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.zoneregistry.reporting.figure.Book.cluster;
import static vn.zoneregistry.reporting.figure.Book.park;
import static vn.zoneregistry.reporting.figure.Book.project;
import static vn.zoneregistry.reporting.figure.Book.province;
import static vn.zoneregistry.reporting.indicator.SampleIndicators.INCOME;
import static vn.zoneregistry.reporting.indicator.SampleIndicators.INDUSTRIAL;
import static vn.zoneregistry.reporting.indicator.SampleIndicators.LEASED;
import static vn.zoneregistry.reporting.indicator.SampleIndicators.LOCAL_SHARE;
import static vn.zoneregistry.reporting.indicator.SampleIndicators.LOCAL_WORKERS;
import static vn.zoneregistry.reporting.indicator.SampleIndicators.OCCUPANCY;
import static vn.zoneregistry.reporting.indicator.SampleIndicators.REVENUE;
import static vn.zoneregistry.reporting.indicator.SampleIndicators.WORKERS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.indicator.SampleIndicators;

class ConsolidationTest {

    private static final int YEAR = 2024;

    private final Part north = park("north");
    private final Part south = park("south");
    private final Part third = park("third");
    private final Part whole = province("10-2004", north, south, third);
    private final Book book = new Book();

    @Test
    void addsWhatThePartsReport() {
        book.says(north, YEAR, REVENUE, "166")
                .says(south, YEAR, REVENUE, "259")
                .says(third, YEAR, REVENUE, Qualifier.ABOUT, "18795");

        var sum = consolidated(whole, REVENUE);

        assertThat(sum.figure()).isEqualTo(new Figure(new BigDecimal("19220"), Qualifier.ABOUT));
        assertThat(sum.basis()).isEqualTo(Basis.AGGREGATED);
        assertThat(coverage(whole, REVENUE).complete()).isTrue();
    }

    @Test
    void missingIsNotZero() {
        book.says(north, YEAR, REVENUE, "166").lacks(third, YEAR, REVENUE, MissingReason.NOT_APPLICABLE);

        var sum = consolidated(whole, REVENUE);

        assertThat(sum.figure().value()).isEqualByComparingTo("166");
        assertThat(coverage(whole, REVENUE).reported()).isEqualTo(1);
        assertThat(coverage(whole, REVENUE).expected()).isEqualTo(2);
        assertThat(coverage(whole, REVENUE).missing()).containsExactly(south);
        assertThat(consolidated(south, REVENUE).figure()).isNull();
    }

    @Test
    void theOwnFigureWinsAndTheDifferenceIsKept() {
        book.says(whole, YEAR, REVENUE, "500").says(north, YEAR, REVENUE, "166");

        var sum = consolidated(whole, REVENUE);

        assertThat(sum.figure().value()).isEqualByComparingTo("500");
        assertThat(sum.basis()).isEqualTo(Basis.REPORTED);
        assertThat(sum.aggregated().value()).isEqualByComparingTo("166");
        assertThat(sum.disputed()).isTrue();
    }

    @Test
    void weightsIncomeByWorkers() {
        book.says(north, YEAR, INCOME, Qualifier.FROM, "6.2")
                .says(north, YEAR, WORKERS, "700")
                .says(south, YEAR, INCOME, Qualifier.FROM, "6.4")
                .says(south, YEAR, WORKERS, "808")
                .says(third, YEAR, INCOME, "9");

        var mean = consolidated(whole, INCOME);

        // (6.2 * 700 + 6.4 * 808) / 1508 = 6.3072; the third has no workers to weight it by
        assertThat(mean.figure()).isEqualTo(new Figure(new BigDecimal("6.31"), Qualifier.FROM));
        assertThat(consolidated(third, INCOME).figure().value()).isEqualByComparingTo("9");
    }

    @Test
    void aRatioIsSumOverSumOfThosePartsThatHaveBothTerms() {
        book.says(north, YEAR, LOCAL_WORKERS, "90")
                .says(north, YEAR, WORKERS, "100")
                .says(south, YEAR, LOCAL_WORKERS, "100")
                .says(south, YEAR, WORKERS, "900")
                .says(third, YEAR, WORKERS, "5000");

        assertThat(consolidated(whole, LOCAL_SHARE).figure().value()).isEqualByComparingTo("19");
        assertThat(consolidated(north, LOCAL_SHARE).figure().value()).isEqualByComparingTo("90");
        assertThat(consolidated(third, LOCAL_SHARE).figure()).isNull();
    }

    @Test
    void aRatioOverZeroIsNone() {
        book.says(north, YEAR, LOCAL_WORKERS, "0").says(north, YEAR, WORKERS, "0");

        assertThat(consolidated(north, LOCAL_SHARE).figure()).isNull();
    }

    @Test
    void neverMixesTheOccupancyOfParksAndClusters() {
        var small = cluster("small");
        var mixed = province("19-2025", north, small);
        book.says(north, YEAR, LEASED, "50")
                .says(north, YEAR, INDUSTRIAL, "100")
                .says(small, YEAR, LEASED, "10")
                .says(small, YEAR, INDUSTRIAL, "40");

        assertThat(consolidated(mixed, OCCUPANCY).figure()).isNull();
        assertThat(consolidated(mixed, OCCUPANCY).zoneKindsMixed()).isTrue();
        assertThat(consolidated(mixed, LEASED).figure().value()).isEqualByComparingTo("60");
        assertThat(consolidated(small, OCCUPANCY).figure().value()).isEqualByComparingTo("25");
    }

    @Test
    void anyGroupingGivesTheSameTotal() {
        var grouped = province("15-2025", province("10-2004", north, south), province("15-2004", third));
        book.says(north, YEAR, WORKERS, "700")
                .says(south, YEAR, WORKERS, "808")
                .says(third, YEAR, WORKERS, "92")
                .says(north, YEAR, INCOME, "6.2")
                .says(south, YEAR, INCOME, "6.4")
                .says(third, YEAR, INCOME, "10");

        assertThat(consolidated(grouped, WORKERS).figure())
                .isEqualTo(consolidated(whole, WORKERS).figure());
        assertThat(consolidated(grouped, INCOME).figure())
                .isEqualTo(consolidated(whole, INCOME).figure());
    }

    @Test
    void anyFiguresInAnyGroupingGiveTheSameTotal() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var all = new Book();
            var zones = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(i -> park("zone " + i))
                    .toList();
            zones.forEach(zone -> List.of(REVENUE, WORKERS, LOCAL_WORKERS, INCOME).stream()
                    .filter(indicator -> random.nextInt(4) > 0)
                    .forEach(indicator -> all.says(
                            zone,
                            YEAR,
                            indicator,
                            Qualifier.values()[random.nextInt(Qualifier.values().length)],
                            BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(4))
                                    .toString())));
            var consolidation = new Consolidation(SampleIndicators.all(), all.figures(), new FigureBook());
            var flat = province("flat", zones.toArray(Part[]::new));
            var grouped = grouped("grouped", zones, random);

            for (var indicator : SampleIndicators.all().all()) {
                assertThat(consolidation.of(grouped, indicator, YEAR))
                        .as("%s of %d zones, seed %d", indicator.code(), zones.size(), seed)
                        .isEqualTo(consolidation.of(flat, indicator, YEAR));
            }
        }
    }

    /** The zones in provinces of provinces, in whatever order. */
    private static Part grouped(String name, List<Part> zones, Random random) {
        var parts = new ArrayList<>(zones);
        Collections.shuffle(parts, random);
        int number = 0;
        while (parts.size() > 1 && random.nextInt(5) > 0) {
            var group = new ArrayList<>(parts.subList(0, 1 + random.nextInt(parts.size())));
            parts.removeAll(group);
            parts.add(province(name + number++, group.toArray(Part[]::new)));
        }
        return province(name, parts.toArray(Part[]::new));
    }

    @Test
    void aZoneWithoutAReportIsTheSumOfItsProjects() {
        var one = project("one");
        var two = project("two");
        var zone = park("zone", one, two);
        book.says(one, YEAR, REVENUE, Qualifier.OVER, "3").says(two, YEAR, REVENUE, "4");

        assertThat(consolidated(province("10-2004", zone, north), REVENUE).figure())
                .isEqualTo(new Figure(new BigDecimal("7"), Qualifier.OVER));
    }

    @Test
    void sumsAreWhatTheirPartsWouldBe() {
        var one = project("one");
        var two = project("two");
        var zone = park("zone", one, two);
        var told = new Book()
                .says(one, YEAR, REVENUE, Qualifier.OVER, "3")
                .says(one, YEAR, INCOME, "6.2")
                .says(one, YEAR, WORKERS, "700")
                .says(one, YEAR, LOCAL_WORKERS, "70")
                .says(two, YEAR, REVENUE, "4")
                .says(two, YEAR, INCOME, "6.4")
                .says(two, YEAR, WORKERS, "808");
        var exact = Set.of(Qualifier.EXACT);
        var added = new FigureBook()
                .addsUp(zone.subject(), List.of(one.subject(), two.subject()))
                .putSum(
                        zone.subject(),
                        YEAR,
                        "REVENUE",
                        sum("7", Set.of(Qualifier.OVER, Qualifier.EXACT), null, one, two))
                .putSum(zone.subject(), YEAR, "WORKERS_TOTAL", sum("1508", exact, null, one, two))
                .putSum(zone.subject(), YEAR, "WORKERS_LOCAL", sum("70", exact, null, one))
                .putSum(zone.subject(), YEAR, "INCOME_AVERAGE_MONTHLY", sum("9511.2", exact, "1508", one, two))
                .putSum(zone.subject(), YEAR, "WORKERS_LOCAL_SHARE", sum("70", exact, "700", one))
                .putSaid(
                        one.subject(),
                        YEAR,
                        new Said(
                                Set.of("REVENUE", "INCOME_AVERAGE_MONTHLY", "WORKERS_TOTAL", "WORKERS_LOCAL"),
                                Set.of()))
                .putUsual(
                        zone.subject(),
                        YEAR,
                        new Said(Set.of("REVENUE", "INCOME_AVERAGE_MONTHLY", "WORKERS_TOTAL"), Set.of()));
        var toldApart = new Consolidation(SampleIndicators.all(), told.figures(), new FigureBook());
        var addedUp = new Consolidation(SampleIndicators.all(), added, new FigureBook());

        var province = province("10-2004", zone, north);
        for (var indicator : SampleIndicators.all().all()) {
            assertThat(addedUp.of(province, indicator, YEAR)).isEqualTo(toldApart.of(province, indicator, YEAR));
            assertThat(addedUp.coverage(zone, indicator, YEAR)).isEqualTo(toldApart.coverage(zone, indicator, YEAR));
        }
        assertThat(addedUp.of(province, INCOME, YEAR).figure().value()).isEqualByComparingTo("6.31");
    }

    @Test
    void theRegistryAnswersOnlyForAllZonesTogether() {
        var registry = new Book().says(north, YEAR, WORKERS, "3").says(south, YEAR, WORKERS, "4");
        var both = province("10-2004", north, south);
        var consolidation = new Consolidation(SampleIndicators.all(), book.figures(), registry.figures());

        assertThat(consolidation.of(both, WORKERS, YEAR).basis()).isEqualTo(Basis.REGISTRY);
        assertThat(consolidation.of(both, WORKERS, YEAR).figure().value()).isEqualByComparingTo("7");
        assertThat(consolidation.of(whole, WORKERS, YEAR).figure()).isNull();
    }

    private static Sum sum(String numerator, Set<Qualifier> words, String denominator, Part... of) {
        var sources = Stream.of(of).map(part -> Sources.of(part.subject())).reduce(Sources.NONE, Sources::plus);
        return new Sum(
                new BigDecimal(numerator),
                words,
                denominator == null ? null : new BigDecimal(denominator),
                Set.of(),
                sources.count(),
                sources.fingerprint());
    }

    private Coverage coverage(Part part, Indicator indicator) {
        return new Consolidation(SampleIndicators.all(), book.figures(), new FigureBook())
                .coverage(part, indicator, YEAR);
    }

    private Consolidated consolidated(Part part, Indicator indicator) {
        return new Consolidation(SampleIndicators.all(), book.figures(), new FigureBook()).of(part, indicator, YEAR);
    }
}
