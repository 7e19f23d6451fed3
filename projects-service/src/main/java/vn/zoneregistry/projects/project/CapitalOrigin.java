package vn.zoneregistry.projects.project;

/** Whose capital it is: domestic (DDI) or foreign (FDI). */
public enum CapitalOrigin {
    DOMESTIC,
    FOREIGN
}
