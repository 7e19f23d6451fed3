package vn.zoneregistry.zones.zone;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of a zone and the moves that are allowed in it. */
public enum ZoneStatus {
    PLANNED,
    ESTABLISHED,
    UNDER_CONSTRUCTION,
    OPERATING,
    EXPANDING,
    REMOVED_FROM_PLAN,
    CONVERTED,
    CLOSED;

    private static final Map<ZoneStatus, Set<ZoneStatus>> MOVES = Map.of(
            PLANNED, EnumSet.of(ESTABLISHED, REMOVED_FROM_PLAN, CLOSED),
            ESTABLISHED, EnumSet.of(UNDER_CONSTRUCTION, OPERATING, REMOVED_FROM_PLAN, CLOSED),
            UNDER_CONSTRUCTION, EnumSet.of(OPERATING, CLOSED),
            OPERATING, EnumSet.of(EXPANDING, CONVERTED, CLOSED),
            EXPANDING, EnumSet.of(OPERATING, CLOSED));

    /** The states that can follow, in the order of a zone's life; none for an ended zone. */
    public Set<ZoneStatus> allowed() {
        return MOVES.getOrDefault(this, Set.of());
    }

    /** An ended zone has no land to give, and ending needs a decision. */
    public boolean isEnded() {
        return this == REMOVED_FROM_PLAN || this == CONVERTED || this == CLOSED;
    }
}
