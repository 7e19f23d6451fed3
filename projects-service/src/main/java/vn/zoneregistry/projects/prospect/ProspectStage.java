package vn.zoneregistry.projects.prospect;

import java.util.List;

/** How far the talks with a prospect are. */
public enum ProspectStage {
    CONTACTED,
    INTERESTED,
    NEGOTIATING,
    /** It has become a project; only a conversion leads here. */
    CONVERTED,
    LOST;

    /** The stages that a transition may lead to from this one. */
    List<ProspectStage> next() {
        return switch (this) {
            case CONTACTED -> List.of(INTERESTED, LOST);
            case INTERESTED -> List.of(NEGOTIATING, LOST);
            case NEGOTIATING -> List.of(LOST);
            case CONVERTED, LOST -> List.of();
        };
    }
}
