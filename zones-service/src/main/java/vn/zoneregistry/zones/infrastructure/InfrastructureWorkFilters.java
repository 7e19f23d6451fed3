package vn.zoneregistry.zones.infrastructure;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.kit.list.Conditions;

/** What a zone's infrastructure works can be narrowed to. */
public class InfrastructureWorkFilters {

    @QueryParam("category")
    List<WorkCategory> category;

    @QueryParam("status")
    List<WorkStatus> status;

    @QueryParam("phaseId")
    List<UUID> phaseId;

    Conditions conditions(UUID zone) {
        return new Conditions()
                .and("w.zone_id = ?", zone)
                .anyOf("w.category", category)
                .anyOf("w.status", status)
                .anyOf("w.phase_id", phaseId);
    }
}
