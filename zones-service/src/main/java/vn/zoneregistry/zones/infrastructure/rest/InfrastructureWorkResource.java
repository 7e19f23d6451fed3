package vn.zoneregistry.zones.infrastructure.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
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
import vn.zoneregistry.zones.infrastructure.InfrastructureWorkDraft;
import vn.zoneregistry.zones.infrastructure.InfrastructureWorkFilters;
import vn.zoneregistry.zones.infrastructure.InfrastructureWorkView;
import vn.zoneregistry.zones.infrastructure.InfrastructureWorks;

@Path("/v1/zones/{zoneId}/infrastructure-works")
@Tag(name = "Infrastructure works", description = "Roads, water, power and treatment works of a zone.")
public class InfrastructureWorkResource {

    private final InfrastructureWorks works;
    private final History history;

    InfrastructureWorkResource(InfrastructureWorks works, History history) {
        this.works = works;
        this.history = history;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @PermitAll
    @Operation(operationId = "listInfrastructureWorks", summary = "Infrastructure works of a zone; sort: name")
    public Page<InfrastructureWorkView> list(
            @PathParam("zoneId") UUID zoneId,
            @BeanParam InfrastructureWorkFilters filters,
            @BeanParam PageRequest page) {
        return works.list(zoneId, filters, page);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.ZONE_EDITOR)
    @Operation(operationId = "createInfrastructureWork", summary = "Add an infrastructure work to a zone")
    public RestResponse<InfrastructureWorkView> create(
            @PathParam("zoneId") UUID zoneId, InfrastructureWorkDraft draft) {
        var work = works.create(zoneId, draft);
        return Created.at("/v1/zones/%s/infrastructure-works/%s".formatted(zoneId, work.id()), work);
    }

    @GET
    @Path("/{workId}")
    @PermitAll
    @Operation(operationId = "getInfrastructureWork", summary = "One infrastructure work")
    public InfrastructureWorkView get(
            @PathParam("zoneId") UUID zoneId, @PathParam("workId") UUID workId, @QueryParam("asOf") String asOf) {
        return asOf == null
                ? works.get(zoneId, workId)
                : history.asOf(Subject.of(InfrastructureWorks.RESOURCE, workId), asOf, InfrastructureWorkView.class);
    }

    @GET
    @Path("/{workId}/history")
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(
            operationId = "listInfrastructureWorkHistory",
            summary = "What happened to an infrastructure work, newest first")
    public Page<HistoryEntry> history(
            @PathParam("zoneId") UUID zoneId, @PathParam("workId") UUID workId, @BeanParam PageRequest page) {
        return history.of(Subject.of(InfrastructureWorks.RESOURCE, workId), page);
    }

    @PATCH
    @Path("/{workId}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.ZONE_EDITOR)
    @Operation(operationId = "patchInfrastructureWork", summary = "Change an infrastructure work")
    public InfrastructureWorkView patch(
            @PathParam("zoneId") UUID zoneId,
            @PathParam("workId") UUID workId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Patch patch) {
        return works.revise(zoneId, workId, ifMatch, patch);
    }

    @DELETE
    @Path("/{workId}")
    @RolesAllowed(Roles.ZONE_EDITOR)
    @Operation(operationId = "deleteInfrastructureWork", summary = "Delete an infrastructure work")
    public void delete(
            @PathParam("zoneId") UUID zoneId,
            @PathParam("workId") UUID workId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        works.delete(zoneId, workId, ifMatch);
    }
}
