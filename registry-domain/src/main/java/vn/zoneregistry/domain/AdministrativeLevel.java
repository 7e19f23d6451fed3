package vn.zoneregistry.domain;

/** The levels of administrative units. Districts ended with 30 June 2025 (Decision 19/2025). */
public enum AdministrativeLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
