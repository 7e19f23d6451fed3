package vn.zoneregistry.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages have two decimals, rounded half up. */
public final class Percentages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percentages() {}

    /** {@code part} in percent of {@code whole}; null where either is not known or the whole is zero. */
    public static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0
                ? null
                : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /** Growth from {@code base} to {@code value} in percent; null where either is not known or the base is zero. */
    public static BigDecimal growth(BigDecimal value, BigDecimal base) {
        return value == null || base == null ? null : of(value.subtract(base), base);
    }
}
