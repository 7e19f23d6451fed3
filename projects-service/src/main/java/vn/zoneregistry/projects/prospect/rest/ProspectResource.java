package vn.zoneregistry.projects.prospect.rest;

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
import vn.zoneregistry.domain.TransitionDraft;
import vn.zoneregistry.domain.Transitions;
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
import vn.zoneregistry.projects.project.ProjectDraft;
import vn.zoneregistry.projects.project.ProjectView;
import vn.zoneregistry.projects.project.SettledProjects;
import vn.zoneregistry.projects.prospect.ProspectDraft;
import vn.zoneregistry.projects.prospect.ProspectFilters;
import vn.zoneregistry.projects.prospect.ProspectStage;
import vn.zoneregistry.projects.prospect.ProspectView;
import vn.zoneregistry.projects.prospect.Prospects;

@Path("/v1/prospects")
@Tag(name = "Prospects", description = "Investors who look around.")
public class ProspectResource {

    private final Prospects prospects;
    private final SettledProjects settled;
    private final History history;

    ProspectResource(Prospects prospects, SettledProjects settled, History history) {
        this.prospects = prospects;
        this.settled = settled;
        this.history = history;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listProspects", summary = "Prospects; sort: organisation, updatedAt")
    public Page<ProspectView> list(@BeanParam ProspectFilters filters, @BeanParam PageRequest page) {
        return prospects.list(filters, page);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "createProspect", summary = "Enter a prospect")
    public RestResponse<ProspectView> create(ProspectDraft draft) {
        var prospect = prospects.create(draft);
        return Created.at("/v1/prospects/" + prospect.id(), prospect);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getProspect", summary = "One prospect")
    public ProspectView get(@PathParam("id") UUID id, @QueryParam("asOf") String asOf) {
        return asOf == null ? prospects.get(id) : history.asOf(subject(id), asOf, ProspectView.class);
    }

    @GET
    @Path("/{id}/history")
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listProspectHistory", summary = "What happened to a prospect, newest first")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return history.of(subject(id), page);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "changeProspect", summary = "Change what the merge patch names")
    public ProspectView change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Patch patch) {
        return prospects.change(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "deleteProspect", summary = "Remove a prospect that was entered by mistake")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        prospects.delete(id, ifMatch);
    }

    @GET
    @Path("/{id}/transitions")
    @Authenticated
    @Operation(operationId = "listProspectTransitions", summary = "Past moves, and what is allowed now")
    public Transitions<ProspectStage> transitions(@PathParam("id") UUID id) {
        return prospects.transitions(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/transitions")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "moveProspect", summary = "Move a prospect on")
    public ProspectView move(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TransitionDraft<ProspectStage> move) {
        return prospects.move(id, ifMatch, move);
    }

    @POST
    @Idempotent
    @Path("/{id}/conversion")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "createProjectOfProspect", summary = "Make the project that a negotiated prospect becomes")
    public RestResponse<ProjectView> convert(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ProjectDraft draft) {
        var project = settled.soon(prospects.convert(id, ifMatch, draft));
        return Created.at("/v1/projects/" + project.id(), project);
    }

    private static Subject subject(UUID id) {
        return Subject.of(Prospects.RESOURCE, id);
    }
}
