package vn.zoneregistry.projects.project;

import java.util.List;

/**
 * What a project is in law: proposed, approved in policy, registered, and how it ended.
 *
 * <p>Investment Law 143/2025, before 2026-03-01 Law 61/2020 with Decree 31/2021.
 */
public enum LegalStatus {
    PROPOSED,
    POLICY_APPROVED,
    REGISTERED,
    SUSPENDED,
    REJECTED,
    TERMINATED,
    REVOKED,
    EXPIRED;

    /** The states that a project of this one may move to. */
    List<LegalStatus> next() {
        return switch (this) {
            case PROPOSED -> List.of(POLICY_APPROVED, REGISTERED, REJECTED);
            case POLICY_APPROVED -> List.of(REGISTERED, TERMINATED, REVOKED, EXPIRED);
            case REGISTERED -> List.of(SUSPENDED, TERMINATED, REVOKED, EXPIRED);
            case SUSPENDED -> List.of(REGISTERED, TERMINATED, REVOKED, EXPIRED);
            case REJECTED, TERMINATED, REVOKED, EXPIRED -> List.of();
        };
    }

    /** Whether a project that was under way is over. A rejected one never was under way. */
    public boolean ended() {
        return this == TERMINATED || this == REVOKED || this == EXPIRED;
    }

    /** Whether the project has been approved at all, whatever came of it afterwards. */
    boolean wasApproved() {
        return this != PROPOSED && this != REJECTED;
    }

    /** Whether work may go on: while suspended, and before any approval, it may not. */
    boolean lawfullyUnderWay() {
        return this == POLICY_APPROVED || this == REGISTERED;
    }

    /** Whether the registration certificate exists, so that its contents change by adjustments only. */
    boolean certified() {
        return this != PROPOSED && this != REJECTED && this != POLICY_APPROVED;
    }
}
