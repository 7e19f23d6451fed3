package vn.zoneregistry.zones.zone.rest;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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
import vn.zoneregistry.zones.zone.LandBalance;
import vn.zoneregistry.zones.zone.LandBalances;
import vn.zoneregistry.zones.zone.SummaryGroup;
import vn.zoneregistry.zones.zone.ZoneDraft;
import vn.zoneregistry.zones.zone.ZoneFilters;
import vn.zoneregistry.zones.zone.ZoneRegistry;
import vn.zoneregistry.zones.zone.ZoneStatus;
import vn.zoneregistry.zones.zone.ZoneSummaries;
import vn.zoneregistry.zones.zone.ZoneSummary;
import vn.zoneregistry.zones.zone.ZoneView;

@Path("/v1/zones")
@Tag(name = "Zones", description = "Industrial zones.")
public class ZoneResource {

    private final ZoneRegistry registry;
    private final ZoneSummaries summaries;
    private final LandBalances balances;
    private final History history;

    ZoneResource(ZoneRegistry registry, ZoneSummaries summaries, LandBalances balances, History history) {
        this.registry = registry;
        this.summaries = summaries;
        this.balances = balances;
        this.history = history;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX, FeatureCollectionWriter.GEO_JSON})
    @PermitAll
    @Operation(
            operationId = "listZones",
            summary = "Zones; sort: name, code, plannedAreaHa, updatedAt, occupancyPercent")
    public Page<ZoneView> list(@BeanParam ZoneFilters filters, @BeanParam PageRequest page) {
        return registry.list(filters, page.alsoOffering(FeatureCollectionWriter.GEO_JSON));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.ZONE_EDITOR)
    @Operation(operationId = "createZone", summary = "Register a zone")
    public RestResponse<ZoneView> create(ZoneDraft draft) {
        var zone = registry.create(draft);
        return Created.at("/v1/zones/" + zone.id(), zone);
    }

    @GET
    @Path("/summary")
    @PermitAll
    @Operation(operationId = "summarizeZones", summary = "Zones and their land, added up by group and in all")
    public ZoneSummary summary(@QueryParam("groupBy") SummaryGroup groupBy, @BeanParam ZoneFilters filters) {
        return summaries.summary(groupBy, filters);
    }

    @GET
    @Path("/by-code/{code}")
    @PermitAll
    @Operation(operationId = "getZoneByCode", summary = "One zone by its code")
    public ZoneView getByCode(@PathParam("code") String code, @QueryParam("validOn") LocalDate validOn) {
        return registry.getByCode(code, validOn);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getZone", summary = "One zone")
    public ZoneView get(
            @PathParam("id") UUID id, @QueryParam("validOn") LocalDate validOn, @QueryParam("asOf") String asOf) {
        return asOf == null ? registry.get(id, validOn) : balances.asKnown(id, asOf);
    }

    @GET
    @Path("/{id}/land")
    @PermitAll
    @Operation(
            operationId = "getZoneLand",
            summary = "The land balance of a zone: of all that is in the ledger, on a day, or as it was known then",
            description = "On a past day (validOn) those areas count that the registry had at the end of that day;"
                    + " for a day before the zone was registered, those of the day of its registration; where none were"
                    + " known by then, those known now or at asOf. The registry is told of a change of areas, not since"
                    + " when it holds: what was corrected later stays as it was on the days before the correction.")
    public LandBalance land(
            @PathParam("id") UUID id, @QueryParam("validOn") LocalDate validOn, @QueryParam("asOf") String asOf) {
        return balances.of(id, validOn, asOf);
    }

    @GET
    @Path("/{id}/history")
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listZoneHistory", summary = "What happened to a zone, newest first")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return history.of(subject(id), page);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.ZONE_EDITOR)
    @Extension(name = "x-problems", value = "in-use")
    @Operation(operationId = "patchZone", summary = "Change a zone")
    public ZoneView patch(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Patch patch) {
        return registry.revise(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ZONE_EDITOR)
    @Operation(operationId = "deleteZone", summary = "Delete a zone that was never used")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        registry.delete(id, ifMatch);
    }

    @GET
    @Path("/{id}/transitions")
    @PermitAll
    @Operation(operationId = "listZoneTransitions", summary = "The moves that a zone made, and those open to it")
    public Transitions<ZoneStatus> transitions(@PathParam("id") UUID id) {
        return registry.transitions(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/transitions")
    @RolesAllowed(Roles.ZONE_EDITOR)
    @Extension(name = "x-problems", value = "in-use")
    @Operation(operationId = "moveZone", summary = "Move a zone to another status")
    public ZoneView move(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TransitionDraft<ZoneStatus> move) {
        return registry.move(id, ifMatch, move);
    }

    private static Subject subject(UUID id) {
        return Subject.of(ZoneRegistry.RESOURCE, id);
    }
}
