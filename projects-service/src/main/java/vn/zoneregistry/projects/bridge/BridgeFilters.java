package vn.zoneregistry.projects.bridge;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.domain.AdministrativeUnits;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;

/** Of which period and where a capital bridge is wanted. */
public class BridgeFilters {

    @QueryParam("from")
    @Parameter(description = "first day of the period", required = true)
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "last day of the period", required = true)
    LocalDate to;

    @QueryParam("zone")
    @Parameter(description = "code of the zone")
    List<String> zone;

    @QueryParam("province")
    @Parameter(description = "code of the province as it was on validOn; takes in all that was merged into it")
    List<String> province;

    @QueryParam("validOn")
    @Parameter(description = "the day on which province codes are read; today unless given")
    LocalDate validOn;

    /** @throws vn.zoneregistry.kit.problem.ProblemException {@code validation-failed} without a period */
    void requirePeriod() {
        var faults = new Faults();
        if (from == null) {
            faults.add(Fault.inParameter("from", "required", new Bilingual("bắt buộc", "is required")));
        }
        if (to == null) {
            faults.add(Fault.inParameter("to", "required", new Bilingual("bắt buộc", "is required")));
        }
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(Fault.inParameter(
                    "to", "out-of-order", new Bilingual("không được trước from", "must not be before from")));
        }
        faults.refuse();
    }

    Conditions conditions(AdministrativeUnits units) {
        var conditions = new Conditions().anyOf("z.code", zone);
        return units.within(conditions, "z.administrative_unit_id", province, validOn);
    }
}
