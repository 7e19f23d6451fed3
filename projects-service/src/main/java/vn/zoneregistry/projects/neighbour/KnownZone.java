package vn.zoneregistry.projects.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/** What a project needs to know of a zone, as zones-service tells it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownZone(UUID id, String code, String name, String status, String administrativeUnitId, int version) {

    private static final List<String> ENDED = List.of("REMOVED_FROM_PLAN", "CONVERTED", "CLOSED");

    /** Whether nothing is missing that every zone has. */
    boolean whole() {
        return code != null && name != null && status != null && administrativeUnitId != null;
    }

    /** Whether the zone is no more, so that no project can begin in it. */
    public boolean ended() {
        return ENDED.contains(status);
    }
}
