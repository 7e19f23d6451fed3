package vn.zoneregistry.zones.land;

/** Where an allocation stands: land is taken while reserved or leased, and free again after any of the other three. */
public enum AllocationState {
    RESERVED,
    LEASED,
    RELEASED,
    RECOVERED,
    EXPIRED;

    public boolean isTaken() {
        return this == RESERVED || this == LEASED;
    }
}
