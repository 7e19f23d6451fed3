package vn.zoneregistry.projects.petition;

/** What a petition is about. */
public enum PetitionTopic {
    LAND,
    INFRASTRUCTURE,
    LABOUR,
    RAW_MATERIALS,
    CREDIT,
    TAX,
    ENVIRONMENT,
    PROCEDURES,
    OTHER
}
