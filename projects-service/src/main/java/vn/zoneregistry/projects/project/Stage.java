package vn.zoneregistry.projects.project;

/**
 * Where a move can lead: one of the states in law or one of the states of the work. Their names are disjoint, so a
 * name alone says which of the two states moves.
 */
public enum Stage {
    PROPOSED,
    POLICY_APPROVED,
    REGISTERED,
    SUSPENDED,
    REJECTED,
    TERMINATED,
    REVOKED,
    EXPIRED,
    NOT_STARTED,
    PROCEDURES,
    SITE_CLEARANCE,
    UNDER_CONSTRUCTION,
    OPERATING,
    IDLE,
    EXPANDING,
    CLOSED;

    static Stage of(LegalStatus legalStatus) {
        return valueOf(legalStatus.name());
    }

    static Stage of(Progress progress) {
        return valueOf(progress.name());
    }

    /** Whether it is a state in law, else one of the work. */
    boolean inLaw() {
        return compareTo(EXPIRED) <= 0;
    }

    /** Whether the authority alone brings a project there, so that its decision must be named. */
    boolean takesADecision() {
        return this == SUSPENDED || this == REVOKED;
    }
}
