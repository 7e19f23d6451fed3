package vn.zoneregistry.zones.phase;

/** Giai đoạn or mở rộng. */
public enum PhaseKind {
    PHASE,
    EXPANSION
}
