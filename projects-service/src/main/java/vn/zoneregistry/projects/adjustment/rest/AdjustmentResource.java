package vn.zoneregistry.projects.adjustment.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.http.Created;
import vn.zoneregistry.kit.idempotency.Idempotent;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.projects.adjustment.AdjustmentDraft;
import vn.zoneregistry.projects.adjustment.AdjustmentView;
import vn.zoneregistry.projects.adjustment.Adjustments;

@Path("/v1/projects/{projectId}/adjustments")
@Tag(name = "Adjustments", description = "Changes of what a project is registered for, each on its day.")
public class AdjustmentResource {

    private final Adjustments adjustments;

    AdjustmentResource(Adjustments adjustments) {
        this.adjustments = adjustments;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listAdjustments", summary = "Adjustments of a project; sort: number, on")
    public Page<AdjustmentView> list(@PathParam("projectId") UUID projectId, @BeanParam PageRequest page) {
        return adjustments.list(projectId, page);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "createAdjustment",
            summary = "Change what the certificate of a project says; If-Match, if sent, is the project's")
    public RestResponse<AdjustmentView> create(
            @PathParam("projectId") UUID projectId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            AdjustmentDraft draft) {
        var adjustment = adjustments.adjust(projectId, ifMatch, draft);
        return Created.at("/v1/projects/%s/adjustments/%s".formatted(projectId, adjustment.id()), adjustment);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getAdjustment",
            summary = "One adjustment, with what the certificate said before and after")
    public AdjustmentView get(@PathParam("projectId") UUID projectId, @PathParam("id") UUID id) {
        return adjustments.get(projectId, id);
    }
}
