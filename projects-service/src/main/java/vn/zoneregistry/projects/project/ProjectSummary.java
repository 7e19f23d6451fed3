package vn.zoneregistry.projects.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Projects added up.
 *
 * @param total of all projects, each counted once even where it is in several groups
 */
@Schema(name = "ProjectSummary")
public record ProjectSummary(List<Line> items, Line total) {

    /** What is added up. */
    enum Sum {
        REGISTERED_CAPITAL,
        DISBURSED_CAPITAL,
        LAND,
        WORKERS
    }

    /**
     * One group, or all of them. A sum is over the projects of which the figure is known, null where it is known of none.
     *
     * @param key null for the projects that have no value to group by, and for the total
     * @param registeredCapitalVnd dong as a decimal string
     * @param disbursedCapitalVnd dong as a decimal string; foreign amounts at the rate of the registered capital
     * @param withheld whether any of the figures is kept from callers without a token, because fewer than three enterprises
     *     are behind them or could be worked out from them
     */
    @Schema(name = "ProjectSummaryLine")
    public record Line(
            @Schema(nullable = true) String key,
            @Schema(nullable = true) String label,
            long projects,
            @Schema(nullable = true) String registeredCapitalVnd,
            @Schema(nullable = true) String disbursedCapitalVnd,
            @Schema(nullable = true) BigDecimal landAreaHa,
            @Schema(nullable = true) BigDecimal plannedWorkers,
            boolean withheld) {

        /** Nothing at all is hidden of no projects. */
        Line without(Set<Sum> sums) {
            return projects == 0 || sums.isEmpty()
                    ? this
                    : new Line(
                            key,
                            label,
                            projects,
                            sums.contains(Sum.REGISTERED_CAPITAL) ? null : registeredCapitalVnd,
                            sums.contains(Sum.DISBURSED_CAPITAL) ? null : disbursedCapitalVnd,
                            sums.contains(Sum.LAND) ? null : landAreaHa,
                            sums.contains(Sum.WORKERS) ? null : plannedWorkers,
                            true);
        }
    }
}
