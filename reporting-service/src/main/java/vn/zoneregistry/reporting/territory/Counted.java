package vn.zoneregistry.reporting.territory;

import java.math.BigDecimal;
import java.util.List;
import vn.zoneregistry.reporting.subject.SubjectKey;

/**
 * One thing that the registry counts in a figure.
 *
 * @param project whose it is
 * @param amount 1 or the money, in the unit of the figure
 */
public record Counted(ProjectRow project, BigDecimal amount) {

    /** Tells what a figure of the registry counts. */
    @FunctionalInterface
    public interface Register {

        /** Nothing for land, and for what the registry counts no projects of. */
        List<Counted> counted(SubjectKey subject, int year, String indicator);
    }
}
