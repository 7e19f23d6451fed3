package vn.zoneregistry.reporting.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnitTest {

    private static final Unit DONG = unit("VND", "VND", "1");
    private static final Unit BILLION_DONG = unit("BILLION_VND", "VND", "1000000000");
    private static final Unit DOLLAR = unit("USD", "USD", "1");
    private static final Unit SQUARE_METRE = unit("M2", "AREA", "1");
    private static final Unit HECTARE = unit("HECTARE", "AREA", "10000");

    @Test
    void convertsWithoutLosingADigit() {
        var dong = new BigDecimal("100000000000000001.01");

        var billions = DONG.convert(dong, BILLION_DONG);

        assertThat(billions).isEqualTo(new BigDecimal("100000000.00000000101"));
        assertThat(BILLION_DONG.convert(billions, DONG)).isEqualTo(dong);
    }

    @Test
    void anyValueConvertsToAndFroWithoutAChange() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var kinds = List.of(
                List.of(DONG, unit("MILLION_VND", "VND", "1000000"), BILLION_DONG),
                List.of(SQUARE_METRE, HECTARE, unit("KM2", "AREA", "1000000")));
        for (int i = 0; i < 2_000; i++) {
            var units = kinds.get(random.nextInt(kinds.size()));
            var from = units.get(random.nextInt(units.size()));
            var to = units.get(random.nextInt(units.size()));
            var value = Unit.plain(new BigDecimal(new BigInteger(1 + random.nextInt(90), random), random.nextInt(12)));

            assertThat(to.convert(from.convert(value, to), from))
                    .as("%s %s in %s, seed %d", value, from.code(), to.code(), seed)
                    .isEqualTo(value);
        }
    }

    @Test
    void convertsAreas() {
        assertThat(SQUARE_METRE.convert(new BigDecimal("735000"), HECTARE)).isEqualTo(new BigDecimal("73.5"));
    }

    @Test
    void writesEqualValuesAlike() {
        assertThat(Unit.plain(new BigDecimal("1054.000"))).hasToString("1054");
        assertThat(Unit.plain(new BigDecimal("1.9E+4"))).hasToString("19000");
        assertThat(Unit.plain(new BigDecimal("0.00"))).hasToString("0");
    }

    @Test
    void neverConvertsDollarsIntoDong() {
        assertThatThrownBy(() -> DOLLAR.convert(BigDecimal.ONE, DONG)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Unit unit(String code, String kind, String factor) {
        return new Unit(code, kind, new BigDecimal(factor), false, code, code);
    }
}
