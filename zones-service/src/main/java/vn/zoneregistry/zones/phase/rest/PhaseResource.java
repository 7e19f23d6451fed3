package vn.zoneregistry.zones.phase.rest;

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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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
import vn.zoneregistry.zones.phase.PhaseDraft;
import vn.zoneregistry.zones.phase.PhaseView;
import vn.zoneregistry.zones.phase.ZonePhases;

@Path("/v1/zones/{zoneId}/phases")
@Tag(name = "Phases", description = "Parts in which a zone is built.")
public class PhaseResource {

    private final ZonePhases phases;
    private final History history;

    PhaseResource(ZonePhases phases, History history) {
        this.phases = phases;
        this.history = history;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @PermitAll
    @Operation(operationId = "listPhases", summary = "Phases of a zone; sort: ordinal")
    public Page<PhaseView> list(@PathParam("zoneId") UUID zoneId, @BeanParam PageRequest page) {
        return phases.list(zoneId, page);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.ZONE_EDITOR)
    @Operation(operationId = "createPhase", summary = "Add a phase to a zone")
    public RestResponse<PhaseView> create(@PathParam("zoneId") UUID zoneId, PhaseDraft draft) {
        var phase = phases.create(zoneId, draft);
        return Created.at("/v1/zones/%s/phases/%s".formatted(zoneId, phase.id()), phase);
    }

    @GET
    @Path("/{phaseId}")
    @PermitAll
    @Operation(operationId = "getPhase", summary = "One phase")
    public PhaseView get(
            @PathParam("zoneId") UUID zoneId, @PathParam("phaseId") UUID phaseId, @QueryParam("asOf") String asOf) {
        return asOf == null
                ? phases.get(zoneId, phaseId)
                : history.asOf(Subject.of(ZonePhases.RESOURCE, phaseId), asOf, PhaseView.class);
    }

    @GET
    @Path("/{phaseId}/history")
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listPhaseHistory", summary = "What happened to a phase, newest first")
    public Page<HistoryEntry> history(
            @PathParam("zoneId") UUID zoneId, @PathParam("phaseId") UUID phaseId, @BeanParam PageRequest page) {
        return history.of(Subject.of(ZonePhases.RESOURCE, phaseId), page);
    }

    @PATCH
    @Path("/{phaseId}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.ZONE_EDITOR)
    @Extension(name = "x-problems", value = "in-use")
    @Operation(operationId = "patchPhase", summary = "Change a phase")
    public PhaseView patch(
            @PathParam("zoneId") UUID zoneId,
            @PathParam("phaseId") UUID phaseId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Patch patch) {
        return phases.revise(zoneId, phaseId, ifMatch, patch);
    }

    @DELETE
    @Path("/{phaseId}")
    @RolesAllowed(Roles.ZONE_EDITOR)
    @Operation(operationId = "deletePhase", summary = "Delete a phase without land allocations")
    public void delete(
            @PathParam("zoneId") UUID zoneId,
            @PathParam("phaseId") UUID phaseId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        phases.delete(zoneId, phaseId, ifMatch);
    }
}
