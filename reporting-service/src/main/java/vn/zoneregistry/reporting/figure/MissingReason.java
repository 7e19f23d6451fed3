package vn.zoneregistry.reporting.figure;

/** Why a report has no value for an indicator. Missing is never zero. */
public enum MissingReason {
    NOT_COLLECTED,
    /** The subject has no such thing; it is not waited for either. */
    NOT_APPLICABLE,
    PENDING,
    CONFIDENTIAL
}
