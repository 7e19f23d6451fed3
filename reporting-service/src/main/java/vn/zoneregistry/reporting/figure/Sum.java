package vn.zoneregistry.reporting.figure;

import java.math.BigDecimal;
import java.util.Set;
import vn.zoneregistry.domain.Qualifier;

/**
 * The figures of several subjects together.
 *
 * @param numeratorWords how exact the figures in it are
 * @param denominator {@code null} for a plain sum
 * @param count of how many subjects
 * @param fingerprint the sum of the hashes of their names
 */
public record Sum(
        BigDecimal numerator,
        Set<Qualifier> numeratorWords,
        BigDecimal denominator,
        Set<Qualifier> denominatorWords,
        int count,
        long fingerprint) {

    Fraction fraction() {
        return new Fraction(
                numerator,
                Exactness.ofSum(numeratorWords),
                denominator,
                Exactness.ofSum(denominatorWords),
                new Sources(count, fingerprint),
                Set.of());
    }
}
