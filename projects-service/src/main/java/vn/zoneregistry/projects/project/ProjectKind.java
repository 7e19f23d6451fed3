package vn.zoneregistry.projects.project;

/** What a project does in its zone; an {@code INFRASTRUCTURE} project builds and runs the zone itself. */
public enum ProjectKind {
    PRODUCTION,
    SERVICE,
    INFRASTRUCTURE
}
