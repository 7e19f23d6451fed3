package vn.zoneregistry.reporting.territory;

/** Down to what a question tells figures apart. Projects that it does not are added up while they are read. */
public enum Resolution {
    ZONES,
    /** Zones and lines of business. */
    DIVISIONS,
    PROJECTS
}
