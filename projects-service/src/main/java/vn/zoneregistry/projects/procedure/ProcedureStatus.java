package vn.zoneregistry.projects.procedure;

/** How far a procedure is. */
public enum ProcedureStatus {
    NOT_STARTED,
    SUBMITTED,
    APPROVED,
    REJECTED
}
