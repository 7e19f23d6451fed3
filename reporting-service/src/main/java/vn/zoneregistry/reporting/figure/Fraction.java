package vn.zoneregistry.reporting.figure;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.zoneregistry.domain.Qualifier;
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
        Set<SubjectKey> from,
        Set<ZoneKind> zoneKinds) {

    static Fraction of(Part part, Figure value) {
        return new Fraction(
                value.value(), value.qualifier(), null, Qualifier.EXACT, Set.of(part.subject()), kindOf(part));
    }

    static Fraction of(Part part, Figure numerator, Figure denominator) {
        return new Fraction(
                numerator.value(),
                numerator.qualifier(),
                denominator.value(),
                denominator.qualifier(),
                Set.of(part.subject()),
                kindOf(part));
    }

    static Fraction weighted(Part part, Figure value, Figure weight) {
        return of(part, new Figure(value.value().multiply(weight.value()), value.qualifier()), weight);
    }

    Fraction plus(Fraction other) {
        var subjects = new HashSet<>(from);
        subjects.addAll(other.from);
        var kinds = EnumSet.noneOf(ZoneKind.class);
        kinds.addAll(zoneKinds);
        kinds.addAll(other.zoneKinds);
        return new Fraction(
                numerator.add(other.numerator),
                Exactness.ofSum(List.of(numeratorExactness, other.numeratorExactness)),
                denominator == null ? null : denominator.add(other.denominator),
                Exactness.ofSum(List.of(denominatorExactness, other.denominatorExactness)),
                subjects,
                kinds);
    }

    Qualifier exactness() {
        return Exactness.ofQuotient(numeratorExactness, denominatorExactness);
    }

    private static Set<ZoneKind> kindOf(Part part) {
        return part.zoneKind() == null ? Set.of() : Set.of(part.zoneKind());
    }
}
