package vn.zoneregistry.projects.supervision.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.event.History;
import vn.zoneregistry.kit.event.HistoryEntry;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.Created;
import vn.zoneregistry.kit.idempotency.Idempotent;
import vn.zoneregistry.kit.json.JsonBodyReader;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.projects.supervision.SupervisionDraft;
import vn.zoneregistry.projects.supervision.SupervisionFilters;
import vn.zoneregistry.projects.supervision.SupervisionView;
import vn.zoneregistry.projects.supervision.Supervisions;

@Path("/v1/projects/{projectId}/supervisions")
@Tag(name = "Supervisions", description = "Inspections of projects, and what they found.")
public class SupervisionResource {

    private final Supervisions supervisions;
    private final History history;

    SupervisionResource(Supervisions supervisions, History history) {
        this.supervisions = supervisions;
        this.history = history;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listSupervisions", summary = "Supervisions of a project; sort: on")
    public Page<SupervisionView> list(
            @PathParam("projectId") UUID projectId,
            @BeanParam SupervisionFilters filters,
            @BeanParam PageRequest page) {
        return supervisions.list(projectId, filters, page);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "createSupervision", summary = "Enter a supervision of a project")
    public RestResponse<SupervisionView> create(@PathParam("projectId") UUID projectId, SupervisionDraft draft) {
        var supervision = supervisions.create(projectId, draft);
        return Created.at("/v1/projects/%s/supervisions/%s".formatted(projectId, supervision.id()), supervision);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getSupervision", summary = "One supervision")
    public SupervisionView get(
            @PathParam("projectId") UUID projectId, @PathParam("id") UUID id, @QueryParam("asOf") String asOf) {
        return asOf == null ? supervisions.get(projectId, id) : history.asOf(subject(id), asOf, SupervisionView.class);
    }

    @GET
    @Path("/{id}/history")
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listSupervisionHistory", summary = "What happened to a supervision, newest first")
    public Page<HistoryEntry> history(
            @PathParam("projectId") UUID projectId, @PathParam("id") UUID id, @BeanParam PageRequest page) {
        return history.of(subject(id), page);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "changeSupervision", summary = "Change what the merge patch names")
    public SupervisionView change(
            @PathParam("projectId") UUID projectId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Patch patch) {
        return supervisions.change(projectId, id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "deleteSupervision", summary = "Remove a supervision that was entered by mistake")
    public void delete(
            @PathParam("projectId") UUID projectId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        supervisions.delete(projectId, id, ifMatch);
    }

    private static Subject subject(UUID id) {
        return Subject.of(Supervisions.RESOURCE, id);
    }
}
