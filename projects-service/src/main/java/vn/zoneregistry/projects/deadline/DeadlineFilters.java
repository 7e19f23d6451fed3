package vn.zoneregistry.projects.deadline;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.domain.AdministrativeUnits;
import vn.zoneregistry.kit.list.Conditions;

/** What a list of deadlines can be narrowed to. */
public class DeadlineFilters {

    @QueryParam("before")
    @Parameter(description = "due before this day")
    LocalDate before;

    @QueryParam("kind")
    List<DeadlineKind> kind;

    @QueryParam("projectId")
    List<UUID> projectId;

    @QueryParam("zoneId")
    List<UUID> zoneId;

    @QueryParam("province")
    @Parameter(description = "code of the province as it was on validOn; takes in all that was merged into it")
    List<String> province;

    @QueryParam("validOn")
    @Parameter(description = "the day on which province codes are read; today unless given")
    LocalDate validOn;

    Conditions conditions(AdministrativeUnits units) {
        var conditions = new Conditions()
                .andIfGiven("d.due_on < ?", before)
                .anyOf("d.kind", kind)
                .anyOf("d.project_id", projectId)
                .anyOf("d.zone_id", zoneId);
        return units.within(conditions, "z.administrative_unit_id", province, validOn);
    }
}
