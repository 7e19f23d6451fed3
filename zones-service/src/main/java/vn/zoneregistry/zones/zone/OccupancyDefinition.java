package vn.zoneregistry.zones.zone;

/** What counts as occupied, and of what. Figures of different definitions are never added. */
public enum OccupancyDefinition {
    /** Parks and economic zones: Decree 35/2022, article 2.22. */
    LEASED_OVER_INDUSTRIAL_AND_SERVICE_LAND,
    /** Clusters: Decree 32/2024. */
    LEASED_AND_RESERVED_OVER_INDUSTRIAL_LAND
}
