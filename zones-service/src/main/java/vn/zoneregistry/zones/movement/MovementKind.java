package vn.zoneregistry.zones.movement;

/** What happened to the land: taken by the first two, free again by the others. */
public enum MovementKind {
    RESERVED,
    LEASED,
    RELEASED,
    RECOVERED,
    EXPIRED
}
