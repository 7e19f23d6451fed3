package vn.zoneregistry.reporting.figure;

/** Where the figure of a subject comes from. */
public enum Basis {
    /** The subject's own report. */
    REPORTED,
    /** The reports of its parts. */
    AGGREGATED,
    /** What the registry itself knows of zones and projects. */
    REGISTRY
}
