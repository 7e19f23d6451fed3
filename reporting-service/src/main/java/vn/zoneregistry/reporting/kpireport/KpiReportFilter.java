package vn.zoneregistry.reporting.kpireport;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of KPI reports can be filtered by. */
public class KpiReportFilter {

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

    @QueryParam("year")
    List<Integer> year;

    @QueryParam("status")
    List<KpiStatus> status;
}
