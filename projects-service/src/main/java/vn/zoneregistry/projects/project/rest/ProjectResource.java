package vn.zoneregistry.projects.project.rest;

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
import vn.zoneregistry.projects.project.ProjectFilters;
import vn.zoneregistry.projects.project.ProjectRegistry;
import vn.zoneregistry.projects.project.ProjectSummaries;
import vn.zoneregistry.projects.project.ProjectSummary;
import vn.zoneregistry.projects.project.ProjectView;
import vn.zoneregistry.projects.project.SettledProjects;
import vn.zoneregistry.projects.project.Stage;
import vn.zoneregistry.projects.project.SummaryGroup;

@Path("/v1/projects")
@Tag(name = "Projects", description = "Investment projects, from proposal to end.")
public class ProjectResource {

    private final ProjectRegistry registry;
    private final SettledProjects settled;
    private final ProjectSummaries summaries;
    private final History history;

    ProjectResource(ProjectRegistry registry, SettledProjects settled, ProjectSummaries summaries, History history) {
        this.registry = registry;
        this.settled = settled;
        this.summaries = summaries;
        this.history = history;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(
            operationId = "listProjects",
            summary = "Projects; sort: name, registeredCapitalVnd, registeredOn, updatedAt")
    public Page<ProjectView> list(@BeanParam ProjectFilters filters, @BeanParam PageRequest page) {
        return registry.list(filters, page);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "createProject", summary = "Enter a project, in the states that it is in")
    public RestResponse<ProjectView> create(ProjectDraft draft) {
        var project = settled.soon(registry.create(draft));
        return Created.at("/v1/projects/" + project.id(), project);
    }

    @GET
    @Path("/summary")
    @PermitAll
    @Operation(
            operationId = "summarizeProjects",
            summary = "Projects added up by group and in all; by sector, a project counts in each of its sections")
    public ProjectSummary summary(@QueryParam("groupBy") SummaryGroup groupBy, @BeanParam ProjectFilters filters) {
        return summaries.summary(groupBy, filters);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getProject", summary = "One project")
    public ProjectView get(@PathParam("id") UUID id, @QueryParam("asOf") String asOf) {
        return asOf == null ? registry.get(id) : history.asOf(subject(id), asOf, ProjectView.class);
    }

    @GET
    @Path("/{id}/history")
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listProjectHistory", summary = "What happened to a project, newest first")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return history.of(subject(id), page);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "changeProject",
            summary = "Change what the merge patch names; what a certificate says changes by adjustments")
    public ProjectView change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Patch patch) {
        return settled.soon(registry.change(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "deleteProject", summary = "Remove a project that holds no land")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        registry.delete(id, ifMatch);
    }

    @GET
    @Path("/{id}/transitions")
    @Authenticated
    @Operation(operationId = "listProjectTransitions", summary = "Past moves of both states, and what is allowed now")
    public Transitions<Stage> transitions(@PathParam("id") UUID id) {
        return registry.transitions(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/transitions")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "moveProject", summary = "Move the legal status or the progress")
    public ProjectView move(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, TransitionDraft<Stage> move) {
        return settled.soon(registry.move(id, ifMatch, move));
    }

    private static Subject subject(UUID id) {
        return Subject.of(ProjectRegistry.RESOURCE, id);
    }
}
