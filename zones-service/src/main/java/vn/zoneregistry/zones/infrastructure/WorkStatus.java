package vn.zoneregistry.zones.infrastructure;

/** How far a work is. */
public enum WorkStatus {
    PLANNED,
    PROCUREMENT,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED
}
