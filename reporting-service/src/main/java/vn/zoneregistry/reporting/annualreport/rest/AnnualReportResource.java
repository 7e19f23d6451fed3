package vn.zoneregistry.reporting.annualreport.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.http.Language;
import vn.zoneregistry.reporting.annualreport.AnnualReport;
import vn.zoneregistry.reporting.annualreport.AnnualReporting;
import vn.zoneregistry.reporting.annualreport.ReportQuestion;

/** Annual reports over HTTP. */
@Path("/v1/annual-reports")
@Tag(name = "Annual reports")
public class AnnualReportResource {

    private final AnnualReporting reporting;

    AnnualReportResource(AnnualReporting reporting) {
        this.reporting = reporting;
    }

    @GET
    @Path("/{year}")
    @PermitAll
    @Operation(
            operationId = "getAnnualReport",
            summary = "The annual report of a province or a zone",
            description = "yoyPercent is the change over the year before, 0 for none. Only approved figures count, "
                    + "unless a caller with a token asks for drafts too.")
    public AnnualReport get(
            @PathParam("year") String year,
            @QueryParam("province") @Parameter(description = "code of a province, as it was meant on 31 December")
                    String province,
            @QueryParam("zone") @Parameter(description = "code of a zone") String zone,
            @QueryParam("includeDrafts") Boolean includeDrafts,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return reporting.report(new ReportQuestion(year, province, zone, includeDrafts), Language.of(language));
    }
}
