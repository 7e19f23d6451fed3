package vn.zoneregistry.zones.plan;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.kit.list.Conditions;

/** What a zone's plans can be narrowed to. */
public class PlanFilters {

    @QueryParam("kind")
    List<PlanKind> kind;

    @QueryParam("status")
    List<PlanStatus> status;

    Conditions conditions(UUID zone) {
        return new Conditions().and("l.zone_id = ?", zone).anyOf("l.kind", kind).anyOf("l.status", status);
    }
}
