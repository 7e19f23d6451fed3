package vn.zoneregistry.reporting.indicator;

/** How the figure of a whole is made of the figures of its parts in one year. */
public enum Aggregation {
    SUM,
    /** The latest figure stands for the period; figures of different parts do not combine. */
    LAST,
    /** The mean of the parts, each weighted by another indicator of the same part. */
    WEIGHTED_AVERAGE,
    /** Sum of the numerators over sum of the denominators; never a mean of the parts' ratios. */
    RATIO,
    NONE
}
