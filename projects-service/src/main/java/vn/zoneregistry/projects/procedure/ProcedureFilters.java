package vn.zoneregistry.projects.procedure;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.kit.list.Conditions;

/** What a project's procedures can be narrowed to. */
public class ProcedureFilters {

    @QueryParam("kind")
    List<ProcedureKind> kind;

    @QueryParam("status")
    List<ProcedureStatus> status;

    Conditions conditions(UUID projectId) {
        return new Conditions()
                .equal("r.project_id", projectId)
                .anyOf("r.kind", kind)
                .anyOf("r.status", status);
    }
}
