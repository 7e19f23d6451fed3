package vn.zoneregistry.reporting.validation;

/** What a finding does to a report. */
public enum Severity {
    /** It cannot be submitted. */
    ERROR,
    /** Somebody should look again. */
    WARNING
}
