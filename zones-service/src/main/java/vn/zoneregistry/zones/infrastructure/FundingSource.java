package vn.zoneregistry.zones.infrastructure;

/** Who pays for a work. */
public enum FundingSource {
    STATE_BUDGET,
    PROVINCIAL_BUDGET,
    DEVELOPER,
    ENTERPRISE,
    OTHER
}
