package vn.zoneregistry.projects.prospect;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.kit.list.Conditions;

/** What a list of prospects can be narrowed to. */
public class ProspectFilters {

    @QueryParam("stage")
    List<ProspectStage> stage;

    @QueryParam("countryCode")
    List<String> countryCode;

    @QueryParam("activityId")
    List<UUID> activityId;

    @QueryParam("projectId")
    List<UUID> projectId;

    @QueryParam("zoneId")
    @Parameter(description = "a zone that it is interested in")
    List<UUID> zoneId;

    @QueryParam("q")
    @Parameter(description = "words of organisation or note, without regard to case and diacritics")
    String query;

    Conditions conditions() {
        var conditions = new Conditions()
                .anyOf("v.stage", stage)
                .anyOf("v.country_code", countryCode)
                .anyOf("v.activity_id", activityId)
                .anyOf("v.project_id", projectId)
                .words("v.search_text", query);
        if (zoneId != null && !zoneId.isEmpty()) {
            conditions.and(
                    "jsonb_exists_any(v.interest_zone_ids, ?)",
                    zoneId.stream().map(UUID::toString).toList());
        }
        return conditions;
    }
}
