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
import java.util.List;
import java.util.Map;
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
    void aZoneWithoutAReportIsTheSumOfItsProjects() {
        var one = project("one");
        var two = project("two");
        var zone = park("zone", one, two);
        book.says(one, YEAR, REVENUE, Qualifier.OVER, "3").says(two, YEAR, REVENUE, "4");

        assertThat(consolidated(province("10-2004", zone, north), REVENUE).figure())
                .isEqualTo(new Figure(new BigDecimal("7"), Qualifier.OVER));
    }

    @Test
    void whatIsAddedUpWhileItIsReadIsWhatItsPartsWouldBe() {
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
        var added = new FigureBook()
                .addsUp(zone.subject())
                .add(
                        one.subject(),
                        YEAR,
                        Map.of(
                                "REVENUE", entry(Qualifier.OVER, "3"),
                                "INCOME_AVERAGE_MONTHLY", entry(Qualifier.EXACT, "6.2"),
                                "WORKERS_TOTAL", entry(Qualifier.EXACT, "700"),
                                "WORKERS_LOCAL", entry(Qualifier.EXACT, "70")),
                        List.of(zone.subject()),
                        SampleIndicators.all())
                .add(
                        two.subject(),
                        YEAR,
                        Map.of(
                                "REVENUE", entry(Qualifier.EXACT, "4"),
                                "INCOME_AVERAGE_MONTHLY", entry(Qualifier.EXACT, "6.4"),
                                "WORKERS_TOTAL", entry(Qualifier.EXACT, "808")),
                        List.of(zone.subject()),
                        SampleIndicators.all());
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

    private static Entry entry(Qualifier qualifier, String value) {
        return new Entry(new Figure(new BigDecimal(value), qualifier), null);
    }

    private Coverage coverage(Part part, Indicator indicator) {
        return new Consolidation(SampleIndicators.all(), book.figures(), new FigureBook())
                .coverage(part, indicator, YEAR);
    }

    private Consolidated consolidated(Part part, Indicator indicator) {
        return new Consolidation(SampleIndicators.all(), book.figures(), new FigureBook()).of(part, indicator, YEAR);
    }
}
