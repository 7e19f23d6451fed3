package vn.zoneregistry.reporting.validation;

/** How a rule looks at a report. */
public enum RuleKind {
    /** No value below zero. */
    NON_NEGATIVE,
    /** No fractions of what comes in whole units. */
    WHOLE_UNITS,
    /** The parts, added up, are not more than the whole. */
    PARTS_WITHIN_WHOLE,
    /** The parts, added up, are the whole. */
    PARTS_MAKE_WHOLE,
    /** The value is that of the subject's parts, within the tolerance. */
    LIKE_ITS_PARTS,
    /** The value is not less than that of the subject's parts. */
    NOT_BELOW_ITS_PARTS,
    /** The value differs from last year's by the tolerance at most. */
    LIKE_LAST_YEAR,
    /** The value is not about a thousand or a million times, or one of that part of, last year's. */
    SCALE_OF_LAST_YEAR,
    /** The parts, in dollars, are not more than the whole, in dong, at the year's exchange rate. */
    WITHIN_AT_EXCHANGE_RATE
}
