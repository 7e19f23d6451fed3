package vn.zoneregistry.projects.land;

/** How a project holds land, or how it gave it back: the states and the kinds of release of the land ledger. */
public enum LandHold {
    RESERVED,
    LEASED,
    /** Given back. */
    RELEASED,
    /** Taken back by the authority (thu hồi). */
    RECOVERED,
    /** The term ran out. */
    EXPIRED;

    /** Whether it is the end of the hold, so that nothing can follow it. */
    public boolean over() {
        return this != RESERVED && this != LEASED;
    }
}
