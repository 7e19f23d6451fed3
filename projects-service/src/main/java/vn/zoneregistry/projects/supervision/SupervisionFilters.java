package vn.zoneregistry.projects.supervision;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.kit.list.Conditions;

/** What a project's supervisions can be narrowed to. */
public class SupervisionFilters {

    @QueryParam("kind")
    List<SupervisionKind> kind;

    @QueryParam("outcome")
    List<SupervisionOutcome> outcome;

    Conditions conditions(UUID projectId) {
        return new Conditions()
                .equal("s.project_id", projectId)
                .anyOf("s.kind", kind)
                .anyOf("s.outcome", outcome);
    }
}
