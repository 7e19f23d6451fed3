package vn.zoneregistry.projects.disbursement;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.kit.list.Conditions;

/** What a project's disbursements can be narrowed to. */
public class DisbursementFilters {

    @QueryParam("source")
    List<DisbursementSource> source;

    Conditions conditions(UUID projectId) {
        return new Conditions().equal("d.project_id", projectId).anyOf("d.source", source);
    }
}
