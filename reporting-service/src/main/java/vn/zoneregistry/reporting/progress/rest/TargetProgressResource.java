package vn.zoneregistry.reporting.progress.rest;

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
import vn.zoneregistry.reporting.progress.ProgressQuestion;
import vn.zoneregistry.reporting.progress.ProgressReporting;
import vn.zoneregistry.reporting.progress.TargetProgress;

/** Target progress over HTTP. */
@Path("/v1/target-progress")
@Tag(name = "Target progress", description = "How far targets are reached, and the pace that is still needed.")
public class TargetProgressResource {

    private final ProgressReporting reporting;

    TargetProgressResource(ProgressReporting reporting) {
        this.reporting = reporting;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @PermitAll
    @Operation(
            operationId = "listTargetProgress",
            summary = "How far a province or a zone is on the way to its targets, by indicator and period")
    public Page<TargetProgress> list(@BeanParam ProgressQuestion question, @BeanParam PageRequest request) {
        return reporting.progress(question, request);
    }
}
