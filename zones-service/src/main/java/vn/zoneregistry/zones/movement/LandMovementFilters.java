package vn.zoneregistry.zones.movement;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.kit.list.Conditions;

/** What a zone's land movements can be narrowed to. */
public class LandMovementFilters {

    @QueryParam("kind")
    List<MovementKind> kind;

    @QueryParam("allocationId")
    List<UUID> allocationId;

    @QueryParam("validOn")
    @Parameter(description = "movements up to that day; they add up to the balance of it")
    LocalDate validOn;

    Conditions conditions(UUID zone) {
        return new Conditions()
                .and("m.zone_id = ?", zone)
                .anyOf("m.kind", kind)
                .anyOf("m.allocation_id", allocationId)
                .andIfGiven("m.moved_on <= ?", validOn);
    }
}
