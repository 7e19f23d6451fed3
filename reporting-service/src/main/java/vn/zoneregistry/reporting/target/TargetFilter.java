package vn.zoneregistry.reporting.target;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of targets can be filtered by. */
public class TargetFilter {

    @QueryParam("subjectType")
    @Parameter(description = "projects, zones or provinces")
    List<String> subjectType;

    @QueryParam("subjectId")
    List<String> subjectId;

    @QueryParam("province")
    @Parameter(description = "province code, as it was meant on validOn")
    List<String> province;

    @QueryParam("validOn")
    LocalDate validOn;

    @QueryParam("indicator")
    List<String> indicator;

    @QueryParam("year")
    @Parameter(description = "a year that the period of the target holds")
    Integer year;

    @QueryParam("periodFrom")
    Integer periodFrom;

    @QueryParam("periodTo")
    Integer periodTo;
}
