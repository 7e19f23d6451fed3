package vn.zoneregistry.zones.infrastructure;

/** What is built: from site clearance (giải phóng mặt bằng) and levelling (san nền) to the networks. */
public enum WorkCategory {
    CLEARANCE,
    LEVELLING,
    ROAD,
    POWER,
    WATER_SUPPLY,
    WASTEWATER,
    TELECOM,
    OTHER
}
