package vn.zoneregistry.projects.procedure.rest;

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
import vn.zoneregistry.projects.procedure.ProcedureDraft;
import vn.zoneregistry.projects.procedure.ProcedureFilters;
import vn.zoneregistry.projects.procedure.ProcedureView;
import vn.zoneregistry.projects.procedure.Procedures;

@Path("/v1/projects/{projectId}/procedures")
@Tag(name = "Procedures", description = "Permits and other steps that a project must take.")
public class ProcedureResource {

    private final Procedures procedures;
    private final History history;

    ProcedureResource(Procedures procedures, History history) {
        this.procedures = procedures;
        this.history = history;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listProcedures", summary = "Procedures of a project; sort: kind, dueOn")
    public Page<ProcedureView> list(
            @PathParam("projectId") UUID projectId, @BeanParam ProcedureFilters filters, @BeanParam PageRequest page) {
        return procedures.list(projectId, filters, page);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "createProcedure", summary = "Enter a procedure of a project")
    public RestResponse<ProcedureView> create(@PathParam("projectId") UUID projectId, ProcedureDraft draft) {
        var procedure = procedures.create(projectId, draft);
        return Created.at("/v1/projects/%s/procedures/%s".formatted(projectId, procedure.id()), procedure);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getProcedure", summary = "One procedure")
    public ProcedureView get(
            @PathParam("projectId") UUID projectId, @PathParam("id") UUID id, @QueryParam("asOf") String asOf) {
        return asOf == null ? procedures.get(projectId, id) : history.asOf(subject(id), asOf, ProcedureView.class);
    }

    @GET
    @Path("/{id}/history")
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listProcedureHistory", summary = "What happened to a procedure, newest first")
    public Page<HistoryEntry> history(
            @PathParam("projectId") UUID projectId, @PathParam("id") UUID id, @BeanParam PageRequest page) {
        return history.of(subject(id), page);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "changeProcedure", summary = "Change what the merge patch names")
    public ProcedureView change(
            @PathParam("projectId") UUID projectId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Patch patch) {
        return procedures.change(projectId, id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "deleteProcedure", summary = "Remove a procedure that was entered by mistake")
    public void delete(
            @PathParam("projectId") UUID projectId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        procedures.delete(projectId, id, ifMatch);
    }

    private static Subject subject(UUID id) {
        return Subject.of(Procedures.RESOURCE, id);
    }
}
