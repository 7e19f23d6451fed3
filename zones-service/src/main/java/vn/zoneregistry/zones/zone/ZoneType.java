package vn.zoneregistry.zones.zone;

/** The kinds of zones that the law knows. */
public enum ZoneType {
    INDUSTRIAL_PARK,
    INDUSTRIAL_CLUSTER,
    ECONOMIC_ZONE,
    BORDER_GATE_ECONOMIC_ZONE,
    EXPORT_PROCESSING_ZONE,
    HIGH_TECH_PARK;

    /** How the law defines occupancy for zones of this type. */
    public OccupancyDefinition occupancyDefinition() {
        return this == INDUSTRIAL_CLUSTER
                ? OccupancyDefinition.LEASED_AND_RESERVED_OVER_INDUSTRIAL_LAND
                : OccupancyDefinition.LEASED_OVER_INDUSTRIAL_AND_SERVICE_LAND;
    }
}
