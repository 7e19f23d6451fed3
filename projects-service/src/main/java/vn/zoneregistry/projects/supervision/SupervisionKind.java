package vn.zoneregistry.projects.supervision;

/** What made the authority look. */
public enum SupervisionKind {
    PERIODIC,
    UNSCHEDULED,
    THEMATIC
}
