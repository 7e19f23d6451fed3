package vn.zoneregistry.projects.promotion.rest;

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
import vn.zoneregistry.projects.promotion.PromotionActivities;
import vn.zoneregistry.projects.promotion.PromotionActivityDraft;
import vn.zoneregistry.projects.promotion.PromotionActivityFilters;
import vn.zoneregistry.projects.promotion.PromotionActivityView;

@Path("/v1/promotion-activities")
@Tag(name = "Promotion activities", description = "Missions, conferences and other promotion of investment.")
public class PromotionActivityResource {

    private final PromotionActivities activities;
    private final History history;

    PromotionActivityResource(PromotionActivities activities, History history) {
        this.activities = activities;
        this.history = history;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listPromotionActivities", summary = "Promotion activities; sort: name, on, updatedAt")
    public Page<PromotionActivityView> list(@BeanParam PromotionActivityFilters filters, @BeanParam PageRequest page) {
        return activities.list(filters, page);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "createPromotionActivity", summary = "Enter a promotion activity")
    public RestResponse<PromotionActivityView> create(PromotionActivityDraft draft) {
        var activity = activities.create(draft);
        return Created.at("/v1/promotion-activities/" + activity.id(), activity);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getPromotionActivity", summary = "One promotion activity")
    public PromotionActivityView get(@PathParam("id") UUID id, @QueryParam("asOf") String asOf) {
        return asOf == null ? activities.get(id) : history.asOf(subject(id), asOf, PromotionActivityView.class);
    }

    @GET
    @Path("/{id}/history")
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(
            operationId = "listPromotionActivityHistory",
            summary = "What happened to a promotion activity, newest first")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return history.of(subject(id), page);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "changePromotionActivity", summary = "Change what the merge patch names")
    public PromotionActivityView change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Patch patch) {
        return activities.change(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "deletePromotionActivity",
            summary = "Remove a promotion activity that was entered by mistake")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        activities.delete(id, ifMatch);
    }

    private static Subject subject(UUID id) {
        return Subject.of(PromotionActivities.RESOURCE, id);
    }
}
