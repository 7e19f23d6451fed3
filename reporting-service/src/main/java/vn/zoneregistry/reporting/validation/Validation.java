package vn.zoneregistry.reporting.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import vn.zoneregistry.domain.Percentages;
import vn.zoneregistry.reporting.indicator.Catalogue;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.unit.Unit;

/** Holds a report against the rules. What is missing breaks no rule. */
public final class Validation {

    private static final List<BigDecimal> SLIPS = List.of(BigDecimal.valueOf(1_000), BigDecimal.valueOf(1_000_000));
    private static final BigDecimal MILLION_DOLLARS_TO_BILLION_DONG = BigDecimal.valueOf(1_000);

    private final List<ValidationRule> rules;
    private final Catalogue catalogue;
    private final Map<String, Unit> units;

    public Validation(List<ValidationRule> rules, Catalogue catalogue, Map<String, Unit> units) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.units = units;
    }

    public List<Finding> findings(Evidence report) {
        return rules.stream()
                .filter(rule -> rule.isFor(report.subjectType()))
                .flatMap(rule -> apply(rule, report))
                .toList();
    }

    private Stream<Finding> apply(ValidationRule rule, Evidence report) {
        return switch (rule.kind()) {
            case NON_NEGATIVE -> each(rule, report, Validation::notNegative);
            case WHOLE_UNITS -> each(rule, report, this::wholeWhereCounted);
            case PARTS_WITHIN_WHOLE -> partsWithinWhole(rule, report);
            case PARTS_MAKE_WHOLE -> partsMakeWhole(rule, report);
            case LIKE_ITS_PARTS ->
                against(
                        rule,
                        report,
                        report.parts(),
                        "tổng của các bộ phận",
                        "the sum of its parts",
                        (value, sum) -> within(rule.tolerancePercent(), value, sum));
            case NOT_BELOW_ITS_PARTS ->
                against(
                        rule,
                        report,
                        report.parts(),
                        "tổng của các bộ phận",
                        "the sum of its parts",
                        (value, sum) -> value.compareTo(sum) >= 0);
            case LIKE_LAST_YEAR ->
                against(
                        rule,
                        report,
                        report.lastYear(),
                        "năm trước",
                        "the year before",
                        (value, before) -> within(rule.tolerancePercent(), value, before));
            case SCALE_OF_LAST_YEAR ->
                against(rule, report, report.lastYear(), "năm trước", "the year before", Validation::sameScale);
            case WITHIN_AT_EXCHANGE_RATE -> withinAtExchangeRate(rule, report);
        };
    }

    private static boolean notNegative(Indicator indicator, BigDecimal value) {
        return value.signum() >= 0;
    }

    private boolean wholeWhereCounted(Indicator indicator, BigDecimal value) {
        var unit = units.get(indicator.unit());
        return unit == null || !unit.whole() || Unit.plain(value).scale() == 0;
    }

    private Stream<Finding> each(ValidationRule rule, Evidence report, BiPredicate<Indicator, BigDecimal> holds) {
        return report.values().entrySet().stream()
                .filter(entry -> !holds.test(catalogue.get(entry.getKey()), entry.getValue()))
                .map(entry -> rule.finding(
                        entry.getKey(),
                        "%s (%s)".formatted(rule.description(), text(entry.getValue())),
                        "%s (%s)".formatted(rule.descriptionEn(), text(entry.getValue()))));
    }

    private Stream<Finding> partsWithinWhole(ValidationRule rule, Evidence report) {
        var whole = report.values().get(rule.whole());
        var parts = sumOfParts(rule, report);
        if (whole == null || parts == null) {
            return Stream.empty();
        }
        var limit = whole.add(report.unmeasured().getOrDefault(rule.whole(), BigDecimal.ZERO));
        return parts.compareTo(limit) <= 0 ? Stream.empty() : Stream.of(comparison(rule, parts, limit));
    }

    private Stream<Finding> partsMakeWhole(ValidationRule rule, Evidence report) {
        var whole = report.values().get(rule.whole());
        var parts = sumOfParts(rule, report);
        return whole == null || parts == null || parts.compareTo(whole) == 0
                ? Stream.empty()
                : Stream.of(comparison(rule, parts, whole));
    }

    private Stream<Finding> withinAtExchangeRate(ValidationRule rule, Evidence report) {
        var whole = report.values().get(rule.whole());
        var parts = sumOfParts(rule, report);
        if (whole == null || parts == null || report.dongPerDollar() == null) {
            return Stream.empty();
        }
        var inDong = parts.multiply(report.dongPerDollar()).divide(MILLION_DOLLARS_TO_BILLION_DONG);
        return inDong.compareTo(whole) <= 0 ? Stream.empty() : Stream.of(comparison(rule, inDong, whole));
    }

    private static Stream<Finding> against(
            ValidationRule rule,
            Evidence report,
            Map<String, BigDecimal> others,
            String other,
            String otherEn,
            BiPredicate<BigDecimal, BigDecimal> holds) {
        var findings = new ArrayList<Finding>();
        report.values().forEach((indicator, value) -> {
            var compared = others.get(indicator);
            if (compared != null && !holds.test(value, compared)) {
                findings.add(rule.finding(
                        indicator,
                        "%s: %s, %s %s".formatted(rule.description(), text(value), other, text(compared)),
                        "%s: %s, %s %s".formatted(rule.descriptionEn(), text(value), otherEn, text(compared))));
            }
        });
        return findings.stream();
    }

    private static Finding comparison(ValidationRule rule, BigDecimal parts, BigDecimal whole) {
        return rule.finding(
                rule.parts().get(0),
                "%s: %s so với %s".formatted(rule.description(), text(parts), text(whole)),
                "%s: %s against %s".formatted(rule.descriptionEn(), text(parts), text(whole)));
    }

    /** {@code null} unless every part is known. */
    private static BigDecimal sumOfParts(ValidationRule rule, Evidence report) {
        return report.values().keySet().containsAll(rule.parts())
                ? rule.parts().stream().map(report.values()::get).reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
    }

    private static boolean within(BigDecimal tolerancePercent, BigDecimal value, BigDecimal base) {
        if (base.signum() == 0) {
            return value.signum() == 0;
        }
        return Percentages.growth(value, base).abs().compareTo(tolerancePercent) <= 0;
    }

    /** A slip of scale is a factor between half and twice a thousand or a million, either way. */
    private static boolean sameScale(BigDecimal value, BigDecimal before) {
        var larger = value.abs().max(before.abs());
        var smaller = value.abs().min(before.abs());
        return SLIPS.stream()
                .noneMatch(slip -> smaller.signum() != 0
                        && larger.multiply(BigDecimal.valueOf(2)).compareTo(smaller.multiply(slip)) >= 0
                        && larger.compareTo(smaller.multiply(slip).multiply(BigDecimal.valueOf(2))) <= 0);
    }

    private static String text(BigDecimal value) {
        return Unit.plain(value).toPlainString();
    }
}
