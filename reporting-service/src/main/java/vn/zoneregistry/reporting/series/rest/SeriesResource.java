package vn.zoneregistry.reporting.series.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.reporting.series.SeriesPoint;
import vn.zoneregistry.reporting.series.SeriesQuestion;
import vn.zoneregistry.reporting.series.SeriesReporting;

/** Series over HTTP. */
@Path("/v1/series")
@Tag(name = "Series", description = "A figure over the years.")
public class SeriesResource {

    private final SeriesReporting reporting;

    SeriesResource(SeriesReporting reporting) {
        this.reporting = reporting;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @PermitAll
    @Operation(
            operationId = "listSeries",
            summary = "One indicator of a province, a zone, a project or the country, year by year",
            description =
                    "By year, at most 50 years. boundary=current restates the years before a merger for the province of "
                            + "today.")
    public Page<SeriesPoint> list(@BeanParam SeriesQuestion question, @BeanParam PageRequest request) {
        return reporting.series(question, request);
    }
}
