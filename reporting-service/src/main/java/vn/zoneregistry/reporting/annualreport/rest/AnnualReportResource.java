package vn.zoneregistry.reporting.annualreport.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.http.Language;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.reporting.annualreport.AnnualReport;
import vn.zoneregistry.reporting.annualreport.AnnualReporting;
import vn.zoneregistry.reporting.annualreport.ReportQuestion;

/** Annual reports over HTTP. */
@Path("/v1/annual-reports")
@Tag(name = "Annual reports", description = "The year of a zone, a province or the whole country.")
public class AnnualReportResource {

    private final AnnualReporting reporting;

    AnnualReportResource(AnnualReporting reporting) {
        this.reporting = reporting;
    }

    @GET
    @Path("/{year}")
    @Produces({ListMedia.JSON, MediaType.TEXT_HTML, ListMedia.CSV, ListMedia.XLSX})
    @PermitAll
    @Operation(
            operationId = "getAnnualReport",
            summary = "The annual report of a province, of a zone or of the whole country",
            description =
                    "A province code is what it was on 31 December. yoyPercent is the change over the year before, "
                            + "0 for none. Only approved figures count, unless a caller with a token asks for drafts too. "
                            + "The trend goes back one year in JSON and CSV, four in the forms that show charts.")
    public AnnualReport get(
            @BeanParam ReportQuestion question,
            @HeaderParam(HttpHeaders.ACCEPT) String accept,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return reporting.report(question, showsCharts(accept), Language.of(language));
    }

    private static boolean showsCharts(String accept) {
        return accept != null && (accept.contains(MediaType.TEXT_HTML) || accept.contains(ListMedia.XLSX));
    }
}
