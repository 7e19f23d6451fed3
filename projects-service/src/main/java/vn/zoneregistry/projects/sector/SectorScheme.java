package vn.zoneregistry.projects.sector;

/** A version of the Vietnamese classification of economic activities: Decisions 27/2018 and 36/2025. */
public enum SectorScheme {
    VSIC2018,
    VSIC2025
}
