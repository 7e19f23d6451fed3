package vn.zoneregistry.reporting.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.zoneregistry.domain.Percentages;
import vn.zoneregistry.reporting.figure.Growth;

/** Works the figures of one object out of others, and keeps how, where the caller has asked. */
public final class Workings {

    private final List<Explanation> explanations;

    public Workings(boolean explain) {
        explanations = explain ? new ArrayList<>() : null;
    }

    /** {@code part} in percent of {@code whole}; {@code null} where either is not known or the whole is zero. */
    public BigDecimal percent(String figure, Operand part, Operand whole) {
        return kept(
                figure,
                "%s × 100 ÷ %s".formatted(part.role(), whole.role()),
                Percentages.of(part.value(), whole.value()),
                List.of(part, whole));
    }

    /** The change from {@code base} in percent; {@code null} where either is not known or the base is zero. */
    public BigDecimal growth(String figure, Operand value, Operand base) {
        return grown(figure, Percentages.growth(value.value(), base.value()), value, base);
    }

    /** The change from {@code base} as it was found to be, where the two compare. */
    public BigDecimal growth(String figure, Growth growth, Operand value, Operand base) {
        return grown(figure, growth.percent(), value, base);
    }

    private BigDecimal grown(String figure, BigDecimal percent, Operand value, Operand base) {
        var formula = "(%1$s − %2$s) × 100 ÷ %2$s".formatted(value.role(), base.role());
        return kept(figure, formula, percent, List.of(value, base));
    }

    /** What {@code value} is above {@code other}. */
    public BigDecimal difference(String figure, Operand value, Operand other) {
        return kept(
                figure,
                "%s − %s".formatted(value.role(), other.role()),
                value.value().subtract(other.value()),
                List.of(value, other));
    }

    /** The two together. */
    public BigDecimal total(String figure, Operand one, Operand other) {
        return kept(
                figure,
                "%s + %s".formatted(one.role(), other.role()),
                one.value().add(other.value()),
                List.of(one, other));
    }

    /** All of {@code terms}, which have the same role, together. */
    public BigDecimal sum(String figure, String role, List<Operand> terms) {
        return kept(figure, "Σ " + role, total(terms), terms);
    }

    /** The values together, 0 for none. */
    public static BigDecimal total(List<Operand> terms) {
        return terms.stream().map(Operand::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A figure that was worked out by the formula; it is passed through. */
    public BigDecimal kept(String figure, String formula, BigDecimal result, List<Operand> operands) {
        if (result != null) {
            explain(() -> Optional.of(new Explanation(figure, formula, operands)));
        }
        return result;
    }

    /** Asks for an explanation only if the caller has. */
    public void explain(Supplier<Optional<Explanation>> explanation) {
        if (explanations != null) {
            explanation.get().ifPresent(explanations::add);
        }
    }

    /** {@code null} where the caller has not asked. */
    public List<Explanation> explanations() {
        return explanations;
    }
}
