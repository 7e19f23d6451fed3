package vn.zoneregistry.reporting.figure;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.subject.SubjectKey;

/**
 * What one part brings into the figure of the whole, kept as numerator and denominator until the end, so that ratios
 * and means are sum over sum in any grouping. A plain sum has the denominator {@code null}.
 *
 * @param from the subjects whose own reports are in it
 * @param zoneKinds the laws of the zones that are in it
 */
record Fraction(
        BigDecimal numerator,
        Qualifier numeratorExactness,
        BigDecimal denominator,
        Qualifier denominatorExactness,
        Sources from,
        Set<ZoneKind> zoneKinds) {

    /**
     * What a subject brings in by its own report; nothing where that does not say enough.
     *
     * @param zoneKind {@code null} for what is no zone
     * @param reported what it says of an indicator, {@code null} where it says nothing
     * @param weight the same for what a mean is weighted by
     */
    static Optional<Fraction> own(
            SubjectKey subject,
            ZoneKind zoneKind,
            Indicator indicator,
            Function<String, Figure> reported,
            Function<String, Figure> weight) {
        return switch (indicator.aggregation()) {
            case SUM ->
                Optional.ofNullable(reported.apply(indicator.code())).map(value -> of(subject, zoneKind, value, null));
            case WEIGHTED_AVERAGE ->
                both(reported.apply(indicator.code()), () -> weight.apply(indicator.weightBy()))
                        .map(pair -> of(subject, zoneKind, pair.weighted(), pair.denominator()));
            case RATIO ->
                both(reported.apply(indicator.numerator()), () -> reported.apply(indicator.denominator()))
                        .map(pair -> of(subject, zoneKind, pair.numerator(), pair.denominator()));
            case LAST, NONE -> Optional.empty();
        };
    }

    private record Pair(Figure numerator, Figure denominator) {

        Figure weighted() {
            return new Figure(numerator.value().multiply(denominator.value()), numerator.qualifier());
        }
    }

    private static Optional<Pair> both(Figure numerator, Supplier<Figure> denominator) {
        if (numerator == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(denominator.get()).map(figure -> new Pair(numerator, figure));
    }

    private static Fraction of(SubjectKey subject, ZoneKind zoneKind, Figure numerator, Figure denominator) {
        return new Fraction(
                numerator.value(),
                numerator.qualifier(),
                denominator == null ? null : denominator.value(),
                denominator == null ? Qualifier.EXACT : denominator.qualifier(),
                Sources.of(subject),
                zoneKind == null ? Set.of() : Set.of(zoneKind));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.add(other.numerator),
                Exactness.ofSum(List.of(numeratorExactness, other.numeratorExactness)),
                denominator == null ? null : denominator.add(other.denominator),
                Exactness.ofSum(List.of(denominatorExactness, other.denominatorExactness)),
                from.plus(other.from),
                union(zoneKinds, other.zoneKinds));
    }

    private static Set<ZoneKind> union(Set<ZoneKind> one, Set<ZoneKind> other) {
        if (one.equals(other)) {
            return one;
        }
        var kinds = EnumSet.noneOf(ZoneKind.class);
        kinds.addAll(one);
        kinds.addAll(other);
        return kinds;
    }

    Qualifier exactness() {
        return Exactness.ofQuotient(numeratorExactness, denominatorExactness);
    }
}
