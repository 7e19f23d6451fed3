package vn.zoneregistry.zones.land;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.kit.list.Conditions;

/** What a zone's land allocations can be narrowed to. */
public class LandAllocationFilters {

    @QueryParam("state")
    List<AllocationState> state;

    @QueryParam("projectId")
    @Parameter(description = "only with a token: without one, who has the land is not shown")
    List<UUID> projectId;

    /** Whether the list is narrowed by what is not shown without a token; that would give it away. */
    boolean asksWhoHasTheLand() {
        return projectId != null && !projectId.isEmpty();
    }

    Conditions conditions(UUID zone) {
        return new Conditions()
                .and("a.zone_id = ?", zone)
                .anyOf("a.state", state)
                .anyOf("a.project_id", projectId);
    }
}
