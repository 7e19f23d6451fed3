package vn.zoneregistry.projects.land;

/** What callers see of a project's land: what zones-service said last, or that its answer is awaited. */
public enum LandState {
    NONE,
    PENDING,
    RESERVED,
    LEASED,
    REJECTED,
    RELEASED
}
