package vn.zoneregistry.reporting.figure;

import java.util.Set;
import vn.zoneregistry.reporting.indicator.Aggregation;
import vn.zoneregistry.reporting.indicator.Indicator;

/**
 * Which indicators the report of a subject speaks of whose figures are kept in sums only.
 *
 * @param known codes of those that it has a figure for
 * @param inapplicable codes of those that do not apply to the subject
 */
public record Said(Set<String> known, Set<String> inapplicable) {

    static final Said NOTHING = new Said(Set.of(), Set.of());

    /** Whether it has the indicator, or all that it is worked out from. */
    boolean knows(Indicator indicator) {
        return known.contains(indicator.code()) || indicator.aggregation() == Aggregation.RATIO && adds(indicator);
    }

    /** Whether it is in the sum of the indicator: of a quotient or a mean it needs both terms. */
    boolean adds(Indicator indicator) {
        return switch (indicator.aggregation()) {
            case SUM -> known.contains(indicator.code());
            case WEIGHTED_AVERAGE -> known.contains(indicator.code()) && known.contains(indicator.weightBy());
            case RATIO -> known.contains(indicator.numerator()) && known.contains(indicator.denominator());
            case LAST, NONE -> false;
        };
    }
}
