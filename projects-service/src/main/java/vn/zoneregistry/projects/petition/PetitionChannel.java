package vn.zoneregistry.projects.petition;

/** How a petition came in. */
public enum PetitionChannel {
    MEETING,
    LETTER,
    VISIT,
    ONLINE
}
