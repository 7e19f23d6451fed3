package vn.zoneregistry.projects.disbursement.rest;

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
import vn.zoneregistry.projects.disbursement.DisbursementDraft;
import vn.zoneregistry.projects.disbursement.DisbursementFilters;
import vn.zoneregistry.projects.disbursement.DisbursementView;
import vn.zoneregistry.projects.disbursement.Disbursements;

@Path("/v1/projects/{projectId}/disbursements")
@Tag(name = "Disbursements", description = "Capital that has really been paid in.")
public class DisbursementResource {

    private final Disbursements disbursements;
    private final History history;

    DisbursementResource(Disbursements disbursements, History history) {
        this.disbursements = disbursements;
        this.history = history;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listDisbursements", summary = "Disbursements of a project; sort: on, amount")
    public Page<DisbursementView> list(
            @PathParam("projectId") UUID projectId,
            @BeanParam DisbursementFilters filters,
            @BeanParam PageRequest page) {
        return disbursements.list(projectId, filters, page);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "createDisbursement", summary = "Enter a disbursement of a project")
    public RestResponse<DisbursementView> create(@PathParam("projectId") UUID projectId, DisbursementDraft draft) {
        var disbursement = disbursements.create(projectId, draft);
        return Created.at("/v1/projects/%s/disbursements/%s".formatted(projectId, disbursement.id()), disbursement);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getDisbursement", summary = "One disbursement")
    public DisbursementView get(
            @PathParam("projectId") UUID projectId, @PathParam("id") UUID id, @QueryParam("asOf") String asOf) {
        return asOf == null
                ? disbursements.get(projectId, id)
                : history.asOf(subject(id), asOf, DisbursementView.class);
    }

    @GET
    @Path("/{id}/history")
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listDisbursementHistory", summary = "What happened to a disbursement, newest first")
    public Page<HistoryEntry> history(
            @PathParam("projectId") UUID projectId, @PathParam("id") UUID id, @BeanParam PageRequest page) {
        return history.of(subject(id), page);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "changeDisbursement", summary = "Change what the merge patch names")
    public DisbursementView change(
            @PathParam("projectId") UUID projectId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Patch patch) {
        return disbursements.change(projectId, id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "deleteDisbursement", summary = "Remove a disbursement that was entered by mistake")
    public void delete(
            @PathParam("projectId") UUID projectId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        disbursements.delete(projectId, id, ifMatch);
    }

    private static Subject subject(UUID id) {
        return Subject.of(Disbursements.RESOURCE, id);
    }
}
