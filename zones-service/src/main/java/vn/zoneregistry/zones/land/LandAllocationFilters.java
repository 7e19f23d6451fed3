package vn.zoneregistry.zones.land;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.kit.list.Conditions;

/** What a zone's land allocations can be narrowed to. */
public class LandAllocationFilters {

    @QueryParam("state")
    List<AllocationState> state;

    @QueryParam("projectId")
    List<UUID> projectId;

    Conditions conditions(UUID zone) {
        return new Conditions()
                .and("a.zone_id = ?", zone)
                .anyOf("a.state", state)
                .anyOf("a.project_id", projectId);
    }
}
