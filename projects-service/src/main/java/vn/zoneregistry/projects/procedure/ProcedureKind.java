package vn.zoneregistry.projects.procedure;

/** What has to be approved before a project may go on. */
public enum ProcedureKind {
    ENVIRONMENT,
    LAND,
    SITE_CLEARANCE,
    BASIC_DESIGN,
    CONSTRUCTION_PERMIT,
    FIRE_SAFETY
}
