package vn.zoneregistry.reporting.validation;

import java.math.BigDecimal;
import java.util.Map;
import vn.zoneregistry.reporting.subject.SubjectType;

/**
 * A report and what it is held against. All values are in the indicators' own units.
 *
 * @param values what the report says, in catalogue order
 * @param lastYear the subject's approved figures of the year before
 * @param parts the sums of the approved figures of what the subject consists of
 * @param unmeasured what belongs to an indicator's whole and has none of its own: to the industrial land of a park its
 *     service land, which the law lets it lease as well
 * @param dongPerDollar the year's exchange rate, {@code null} where none is recorded
 */
public record Evidence(
        SubjectType subjectType,
        Map<String, BigDecimal> values,
        Map<String, BigDecimal> lastYear,
        Map<String, BigDecimal> parts,
        Map<String, BigDecimal> unmeasured,
        BigDecimal dongPerDollar) {}
