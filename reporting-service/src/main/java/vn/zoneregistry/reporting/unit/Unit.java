package vn.zoneregistry.reporting.unit;

import java.math.BigDecimal;

/**
 * A unit of measure.
 *
 * @param kind only units of one kind convert into each other; dong and dollars are two kinds
 * @param factor how many of the kind's smallest unit it holds, a power of ten, so that conversion is exact both ways
 * @param whole whether it counts things that have no fractions, such as people
 * @param name as written after a number in Vietnamese, {@code tỷ đồng}
 * @param nameEn as written after a number in English, {@code billion dong}
 */
public record Unit(String code, String kind, BigDecimal factor, boolean whole, String name, String nameEn) {

    public boolean convertsTo(Unit other) {
        return kind.equals(other.kind);
    }

    /**
     * The same quantity in {@code target}, exact.
     *
     * @throws IllegalArgumentException where the two are of different kinds
     */
    public BigDecimal convert(BigDecimal value, Unit target) {
        if (!convertsTo(target)) {
            throw new IllegalArgumentException("%s does not convert to %s".formatted(code, target.code));
        }
        return plain(value.multiply(factor).divide(target.factor));
    }

    /** The value without trailing zeros and without an exponent, so that equal figures are equal in every form. */
    public static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
