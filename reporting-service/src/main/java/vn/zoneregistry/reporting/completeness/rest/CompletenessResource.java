package vn.zoneregistry.reporting.completeness.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.reporting.completeness.Completeness;
import vn.zoneregistry.reporting.completeness.CompletenessQuestion;
import vn.zoneregistry.reporting.completeness.CompletenessReporting;

/** Completeness over HTTP. */
@Path("/v1/completeness")
@Tag(name = "Completeness", description = "Who has reported, who is late and since when.")
public class CompletenessResource {

    private final CompletenessReporting reporting;

    CompletenessResource(CompletenessReporting reporting) {
        this.reporting = reporting;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @PermitAll
    @Operation(
            operationId = "getCompleteness",
            summary = "Who has reported for a year, who is missing and who is late",
            description = "How far a report is that nobody has approved is told to callers with a token only.")
    public Completeness get(@BeanParam CompletenessQuestion question, @BeanParam PageRequest request) {
        return reporting.completeness(question, request);
    }
}
