package vn.zoneregistry.zones.plan.rest;

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
import vn.zoneregistry.zones.plan.PlanDraft;
import vn.zoneregistry.zones.plan.PlanFilters;
import vn.zoneregistry.zones.plan.PlanView;
import vn.zoneregistry.zones.plan.ZonePlans;

@Path("/v1/zones/{zoneId}/plans")
@Tag(name = "Plans", description = "Planning decisions on a zone.")
public class PlanResource {

    private final ZonePlans plans;
    private final History history;

    PlanResource(ZonePlans plans, History history) {
        this.plans = plans;
        this.history = history;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @PermitAll
    @Operation(operationId = "listPlans", summary = "Plans of a zone; sort: name, horizonYear")
    public Page<PlanView> list(
            @PathParam("zoneId") UUID zoneId, @BeanParam PlanFilters filters, @BeanParam PageRequest page) {
        return plans.list(zoneId, filters, page);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.ZONE_EDITOR)
    @Operation(operationId = "createPlan", summary = "Add a plan to a zone")
    public RestResponse<PlanView> create(@PathParam("zoneId") UUID zoneId, PlanDraft draft) {
        var plan = plans.create(zoneId, draft);
        return Created.at("/v1/zones/%s/plans/%s".formatted(zoneId, plan.id()), plan);
    }

    @GET
    @Path("/{planId}")
    @PermitAll
    @Operation(operationId = "getPlan", summary = "One plan")
    public PlanView get(
            @PathParam("zoneId") UUID zoneId, @PathParam("planId") UUID planId, @QueryParam("asOf") String asOf) {
        return asOf == null
                ? plans.get(zoneId, planId)
                : history.asOf(Subject.of(ZonePlans.RESOURCE, planId), asOf, PlanView.class);
    }

    @GET
    @Path("/{planId}/history")
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listPlanHistory", summary = "What happened to a plan, newest first")
    public Page<HistoryEntry> history(
            @PathParam("zoneId") UUID zoneId, @PathParam("planId") UUID planId, @BeanParam PageRequest page) {
        return history.of(Subject.of(ZonePlans.RESOURCE, planId), page);
    }

    @PATCH
    @Path("/{planId}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.ZONE_EDITOR)
    @Operation(operationId = "patchPlan", summary = "Change a plan")
    public PlanView patch(
            @PathParam("zoneId") UUID zoneId,
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Patch patch) {
        return plans.revise(zoneId, planId, ifMatch, patch);
    }

    @DELETE
    @Path("/{planId}")
    @RolesAllowed(Roles.ZONE_EDITOR)
    @Operation(operationId = "deletePlan", summary = "Delete a plan")
    public void delete(
            @PathParam("zoneId") UUID zoneId,
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        plans.delete(zoneId, planId, ifMatch);
    }
}
