package vn.zoneregistry.projects.project;

import java.util.ArrayList;
import java.util.List;

/** How far the work of a project has come in fact, whatever it is in law. */
public enum Progress {
    NOT_STARTED,
    /** Environment, land and basic design. */
    PROCEDURES,
    SITE_CLEARANCE,
    UNDER_CONSTRUCTION,
    OPERATING,
    /** Stopped though not suspended in law. */
    IDLE,
    EXPANDING,
    CLOSED;

    /** The states that a project of this one may move to while it is lawfully under way. */
    List<Progress> next() {
        var onward = new ArrayList<Progress>(
                switch (this) {
                    case NOT_STARTED -> List.of(PROCEDURES);
                    case PROCEDURES -> List.of(SITE_CLEARANCE, UNDER_CONSTRUCTION);
                    case SITE_CLEARANCE -> List.of(UNDER_CONSTRUCTION);
                    case UNDER_CONSTRUCTION -> List.of(OPERATING);
                    case OPERATING -> List.of(IDLE, EXPANDING);
                    case IDLE, EXPANDING -> List.of(OPERATING);
                    case CLOSED -> List.of();
                });
        if (this != CLOSED) {
            onward.add(CLOSED);
        }
        return List.copyOf(onward);
    }

    /** Whether the land is built on, so that it is leased and no longer only reserved. */
    boolean standsOnLand() {
        return switch (this) {
            case UNDER_CONSTRUCTION, OPERATING, IDLE, EXPANDING -> true;
            case NOT_STARTED, PROCEDURES, SITE_CLEARANCE, CLOSED -> false;
        };
    }
}
