package vn.zoneregistry.projects.supervision;

/** What it found in the end. */
public enum SupervisionOutcome {
    COMPLIANT,
    RECOMMENDATIONS,
    VIOLATION
}
