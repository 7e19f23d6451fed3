package vn.zoneregistry.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.zoneregistry.reporting.figure.Book.park;
import static vn.zoneregistry.reporting.figure.Book.province;
import static vn.zoneregistry.reporting.indicator.SampleIndicators.REVENUE;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.reporting.figure.Growth.Obstacle;
import vn.zoneregistry.reporting.indicator.SampleIndicators;

class GrowthTest {

    private final Part north = park("north");
    private final Part south = park("south");
    private final Part whole = province("10-2004", north, south);
    private final Book book = new Book();

    @Test
    void isTheChangeOverTheYearBefore() {
        book.says(whole, 2023, REVENUE, "1000").says(whole, 2024, REVENUE, "1134");

        assertThat(growth(whole).percent()).isEqualTo(new BigDecimal("13.40"));
    }

    @Test
    void isNoneWithoutAYearBefore() {
        book.says(whole, 2024, REVENUE, "1134");

        assertThat(growth(whole)).isEqualTo(new Growth(null, null));
    }

    @Test
    void isRefusedBetweenAReportAndASumOfParts() {
        book.says(north, 2023, REVENUE, "1000").says(whole, 2024, REVENUE, "1134");

        assertThat(growth(whole)).isEqualTo(new Growth(null, Obstacle.BASIS_DIFFERS));
    }

    @Test
    void isRefusedBetweenSumsOfDifferentParts() {
        book.says(north, 2023, REVENUE, "1000")
                .says(north, 2024, REVENUE, "1000")
                .says(south, 2024, REVENUE, "500");

        assertThat(growth(whole)).isEqualTo(new Growth(null, Obstacle.SCOPE_DIFFERS));
    }

    @Test
    void isRefusedFromZero() {
        book.says(north, 2023, REVENUE, "0").says(north, 2024, REVENUE, "1");

        assertThat(growth(north)).isEqualTo(new Growth(null, Obstacle.BASE_IS_ZERO));
    }

    private Growth growth(Part part) {
        var consolidation = new Consolidation(SampleIndicators.all(), book.figures(), new FigureBook());
        return Growth.between(consolidation.of(part, REVENUE, 2023), consolidation.of(part, REVENUE, 2024));
    }
}
