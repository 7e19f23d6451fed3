package vn.zoneregistry.projects.petition;

import java.util.List;

/** How far the answer to a petition is. */
public enum PetitionStatus {
    OPEN,
    IN_PROGRESS,
    /** Carried to a higher authority. */
    ESCALATED,
    ANSWERED,
    CLOSED;

    /** The states that a petition of this one may move to. */
    List<PetitionStatus> next() {
        return switch (this) {
            case OPEN -> List.of(IN_PROGRESS);
            case IN_PROGRESS -> List.of(ANSWERED, ESCALATED);
            case ESCALATED -> List.of(IN_PROGRESS);
            case ANSWERED -> List.of(CLOSED, IN_PROGRESS);
            case CLOSED -> List.of();
        };
    }

    /** Whether somebody still waits for an answer. */
    boolean awaitsAnswer() {
        return this != ANSWERED && this != CLOSED;
    }
}
