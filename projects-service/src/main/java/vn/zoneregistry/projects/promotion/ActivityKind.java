package vn.zoneregistry.projects.promotion;

/** In which form investors are met. */
public enum ActivityKind {
    VISIT,
    CONFERENCE,
    MEETING,
    SURVEY,
    EXHIBITION
}
