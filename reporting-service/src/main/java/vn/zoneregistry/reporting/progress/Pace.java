package vn.zoneregistry.reporting.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.zoneregistry.domain.Percentages;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.subject.NamedSubject;
import vn.zoneregistry.reporting.territory.Plans.Plan;

/** Holds one target against the figures of its years. A function of these and nothing else. */
final class Pace {

    private static final int DECIMALS = 4;

    private final Plan plan;
    private final boolean addsUp;
    private final Figure before;
    private final NavigableMap<Integer, Figure> known = new TreeMap<>();
    private final int yearsOver;

    /**
     * @param figures of the years that are known, the one before the period included
     * @param lastYearOver the last year that is over
     */
    Pace(Plan plan, Indicator indicator, NavigableMap<Integer, Figure> figures, int lastYearOver) {
        this.plan = plan;
        this.addsUp = !indicator.stock() && !indicator.derived();
        this.before = figures.get(plan.from() - 1);
        this.known.putAll(figures.subMap(plan.from(), true, plan.to(), true));
        this.yearsOver = Math.max(0, Math.min(lastYearOver, plan.to()) - plan.from() + 1);
    }

    TargetProgress progress(NamedSubject subject, Indicator indicator) {
        var actual = actual();
        var value = actual == null ? null : actual.value();
        return new TargetProgress(
                subject,
                plan.indicator(),
                indicator.unit(),
                plan.from(),
                plan.to(),
                target(),
                plan.figure().qualifier(),
                value,
                actual == null ? null : actual.qualifier(),
                Percentages.of(value, target()),
                remaining(value),
                onTrack(value),
                yearsLeft(),
                paceNeeded(value),
                List.copyOf(known.keySet()),
                missing(),
                null,
                null);
    }

    private Figure actual() {
        return addsUp
                ? known.values().stream().reduce(Figure::plus).orElse(null)
                : known.isEmpty() ? null : known.lastEntry().getValue();
    }

    private BigDecimal remaining(BigDecimal value) {
        return value == null ? null : target().subtract(value).max(BigDecimal.ZERO);
    }

    /** A figure that is already enough is enough, whatever else is missing. */
    private Boolean onTrack(BigDecimal value) {
        var due = due();
        if (value != null && value.compareTo(target()) >= 0) {
            return true;
        }
        if (due == null || (value == null && yearsOver > 0)) {
            return null;
        }
        if (yearsOver == 0) {
            return true;
        }
        if (value.compareTo(due) >= 0) {
            return true;
        }
        return missing().isEmpty() ? Boolean.FALSE : null;
    }

    /** What an even pace would have brought by the end of the last year that is over. */
    private BigDecimal due() {
        if (yearsOver == years()) {
            return target();
        }
        if (addsUp) {
            return share(target());
        }
        return before == null ? null : before.value().add(share(target().subtract(before.value())));
    }

    private BigDecimal share(BigDecimal whole) {
        return whole.multiply(BigDecimal.valueOf(yearsOver))
                .divide(BigDecimal.valueOf(years()), DECIMALS, RoundingMode.HALF_UP);
    }

    private BigDecimal paceNeeded(BigDecimal value) {
        if (yearsLeft() == 0 || value == null) {
            return null;
        }
        return remaining(value).divide(BigDecimal.valueOf(yearsLeft()), DECIMALS, RoundingMode.HALF_UP);
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

    private BigDecimal target() {
        return plan.figure().value();
    }
}
