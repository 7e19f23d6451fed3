package vn.zoneregistry.projects.petition;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.domain.AdministrativeUnits;
import vn.zoneregistry.kit.list.Conditions;

/** What a list of petitions can be narrowed to. */
public class PetitionFilters {

    @QueryParam("projectId")
    List<UUID> projectId;

    @QueryParam("zoneId")
    List<UUID> zoneId;

    @QueryParam("zone")
    @Parameter(description = "code of the zone")
    List<String> zone;

    @QueryParam("province")
    @Parameter(description = "code of the province as it was on validOn; takes in all that was merged into it")
    List<String> province;

    @QueryParam("validOn")
    @Parameter(description = "the day on which province codes are read; today unless given")
    LocalDate validOn;

    @QueryParam("status")
    List<PetitionStatus> status;

    @QueryParam("channel")
    List<PetitionChannel> channel;

    @QueryParam("topic")
    List<PetitionTopic> topic;

    @QueryParam("raisedFrom")
    LocalDate raisedFrom;

    @QueryParam("raisedTo")
    LocalDate raisedTo;

    @QueryParam("overdue")
    @Parameter(description = "true: those whose answer was owed before today; false: the others")
    Boolean overdue;

    @QueryParam("q")
    @Parameter(description = "words of who raised it, content or agency, without regard to case and diacritics")
    String query;

    Conditions conditions(AdministrativeUnits units, LocalDate today) {
        var conditions = new Conditions()
                .anyOf("t.project_id", projectId)
                .anyOf("t.zone_id", zoneId)
                .anyOf("z.code", zone)
                .anyOf("t.status", status)
                .anyOf("t.channel", channel)
                .anyOf("t.topic", topic)
                .andIfGiven("t.raised_on >= ?", raisedFrom)
                .andIfGiven("t.raised_on <= ?", raisedTo)
                .words("t.search_text", query);
        if (overdue != null) {
            conditions.and(
                    "(t.status not in ('ANSWERED', 'CLOSED') and coalesce(t.due_on < ?, false)) = ?", today, overdue);
        }
        return units.within(conditions, "z.administrative_unit_id", province, validOn);
    }
}
