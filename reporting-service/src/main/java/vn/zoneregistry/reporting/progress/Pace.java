package vn.zoneregistry.reporting.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.reporting.explanation.Explanation;
import vn.zoneregistry.reporting.explanation.Operand;
import vn.zoneregistry.reporting.explanation.Workings;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.subject.NamedSubject;
import vn.zoneregistry.reporting.territory.Plans.Plan;

/** Holds one target against the figures of its years. A function of these and nothing else. */
final class Pace {

    private static final int DECIMALS = 4;

    private final Plan plan;
    private final Operand target;
    private final Workings workings;
    private final boolean addsUp;
    private final Operand before;
    private final NavigableMap<Integer, Operand> known = new TreeMap<>();
    private final int yearsOver;

    /**
     * @param target what is planned, as an operand
     * @param figures of the years that are known, the one before the period included
     * @param lastYearOver the last year that is over
     */
    Pace(
            Plan plan,
            Operand target,
            Indicator indicator,
            NavigableMap<Integer, Operand> figures,
            int lastYearOver,
            Workings workings) {
        this.plan = plan;
        this.target = target;
        this.workings = workings;
        this.addsUp = !indicator.stock() && !indicator.derived();
        this.before = figures.get(plan.from() - 1);
        this.known.putAll(figures.subMap(plan.from(), true, plan.to(), true));
        this.yearsOver = Math.max(0, Math.min(lastYearOver, plan.to()) - plan.from() + 1);
    }

    TargetProgress progress(NamedSubject subject, Indicator indicator) {
        var actual = actual();
        var remaining = remaining(actual);
        return new TargetProgress(
                subject,
                plan.indicator(),
                indicator.unit(),
                plan.from(),
                plan.to(),
                target.value(),
                target.qualifier(),
                actual.value(),
                actual.qualifier(),
                workings.percent("completionPercent", actual, target),
                remaining.value(),
                onTrack(actual),
                yearsLeft(),
                paceNeeded(remaining),
                List.copyOf(known.keySet()),
                missing(),
                null,
                null,
                workings.explanations());
    }

    private Operand actual() {
        if (known.isEmpty()) {
            return worked("actual", target.what(), null);
        }
        var terms =
                addsUp ? List.copyOf(known.values()) : List.of(known.lastEntry().getValue());
        workings.explain(() -> Optional.of(new Explanation("actual", "Σ value", terms)));
        return worked(
                "actual",
                target.what(),
                terms.stream()
                        .map(term -> new Figure(term.value(), term.qualifier()))
                        .reduce(Figure::plus)
                        .orElseThrow());
    }

    private Operand remaining(Operand actual) {
        var value = actual.value() == null
                ? null
                : target.value().subtract(actual.value()).max(BigDecimal.ZERO);
        workings.kept("remaining", "max(target − actual; 0)", value, List.of(target, actual));
        return worked(
                "remaining",
                new Bilingual("còn phải thực hiện", "still to come"),
                value == null ? null : new Figure(value, actual.qualifier()));
    }

    /** A figure that is explained itself. */
    private Operand worked(String role, Bilingual what, Figure figure) {
        return new Operand(
                role,
                what,
                plan.indicator(),
                plan.from() == plan.to() ? null : plan.from(),
                plan.to(),
                target.subject(),
                figure == null ? null : figure.value(),
                figure == null ? null : figure.qualifier(),
                null,
                null);
    }

    /** A figure that is already enough is enough, whatever else is missing. */
    private Boolean onTrack(Operand actual) {
        var value = actual.value();
        if (value != null && value.compareTo(target.value()) >= 0) {
            return onTrack(true, "actual ≥ target", actual, target);
        }
        var due = due();
        if (due == null || (value == null && yearsOver > 0)) {
            return null;
        }
        if (yearsOver == 0) {
            return true;
        }
        boolean enough = value.compareTo(due) >= 0;
        if (!enough && !missing().isEmpty()) {
            return null;
        }
        var over = years("yearsOver", new Bilingual("số năm đã qua", "years that are over"), yearsOver);
        var all = years("years", new Bilingual("số năm của kỳ", "years of the period"), years());
        return addsUp
                ? onTrack(enough, "actual ≥ target × yearsOver ÷ years", actual, target, over, all)
                : yearsOver == years()
                        ? onTrack(enough, "actual ≥ target", actual, target)
                        : onTrack(
                                enough,
                                "actual ≥ before + (target − before) × yearsOver ÷ years",
                                actual,
                                before.as("before"),
                                target,
                                over,
                                all);
    }

    private boolean onTrack(boolean answer, String formula, Operand... operands) {
        workings.explain(() -> Optional.of(new Explanation("onTrack", formula, List.of(operands))));
        return answer;
    }

    /** What an even pace would have brought by the end of the last year that is over. */
    private BigDecimal due() {
        if (yearsOver == years()) {
            return target.value();
        }
        if (addsUp) {
            return share(target.value());
        }
        return before == null ? null : before.value().add(share(target.value().subtract(before.value())));
    }

    private BigDecimal share(BigDecimal whole) {
        return whole.multiply(BigDecimal.valueOf(yearsOver))
                .divide(BigDecimal.valueOf(years()), DECIMALS, RoundingMode.HALF_UP);
    }

    private BigDecimal paceNeeded(Operand remaining) {
        if (yearsLeft() == 0 || remaining.value() == null) {
            return null;
        }
        var left = years("yearsLeft", new Bilingual("số năm còn lại", "years left"), yearsLeft());
        return workings.kept(
                "paceNeeded",
                "remaining ÷ yearsLeft",
                remaining.value().divide(left.value(), DECIMALS, RoundingMode.HALF_UP),
                List.of(remaining, left));
    }

    private Operand years(String role, Bilingual what, int number) {
        return Operand.of(role, what, null, target.subject(), BigDecimal.valueOf(number), null, null);
    }

    private List<Integer> missing() {
        var over = IntStream.range(plan.from(), plan.from() + yearsOver).boxed();
        return addsUp
                ? over.filter(year -> !known.containsKey(year)).toList()
                : over.filter(year -> year == plan.from() + yearsOver - 1 && !known.containsKey(year))
                        .toList();
    }

    private int years() {
        return plan.to() - plan.from() + 1;
    }

    private int yearsLeft() {
        return years() - yearsOver;
    }
}
