package vn.zoneregistry.projects.investor.rest;

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
import vn.zoneregistry.projects.investor.InvestorDraft;
import vn.zoneregistry.projects.investor.InvestorFilters;
import vn.zoneregistry.projects.investor.InvestorRegistry;
import vn.zoneregistry.projects.investor.InvestorView;

@Path("/v1/investors")
@Tag(name = "Investors", description = "Who invests.")
public class InvestorResource {

    private final InvestorRegistry registry;
    private final History history;

    InvestorResource(InvestorRegistry registry, History history) {
        this.registry = registry;
        this.history = history;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listInvestors", summary = "Investors; sort: name, updatedAt")
    public Page<InvestorView> list(@BeanParam InvestorFilters filters, @BeanParam PageRequest page) {
        return registry.list(filters, page);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "createInvestor", summary = "Enter an investor")
    public RestResponse<InvestorView> create(InvestorDraft draft) {
        var investor = registry.create(draft);
        return Created.at("/v1/investors/" + investor.id(), investor);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getInvestor", summary = "One investor")
    public InvestorView get(@PathParam("id") UUID id, @QueryParam("asOf") String asOf) {
        return asOf == null ? registry.get(id) : history.asOf(subject(id), asOf, InvestorView.class);
    }

    @GET
    @Path("/{id}/history")
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listInvestorHistory", summary = "What happened to an investor, newest first")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return history.of(subject(id), page);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "changeInvestor", summary = "Change what the merge patch names")
    public InvestorView change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Patch patch) {
        return registry.change(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "deleteInvestor", summary = "Remove an investor that no project names")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        registry.delete(id, ifMatch);
    }

    private static Subject subject(UUID id) {
        return Subject.of(InvestorRegistry.RESOURCE, id);
    }
}
