package vn.zoneregistry.zones.phase.rest;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.http.Created;
import vn.zoneregistry.kit.json.JsonBodyReader;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.zones.phase.PhaseDraft;
import vn.zoneregistry.zones.phase.PhaseView;
import vn.zoneregistry.zones.phase.ZonePhases;

@Path("/v1/zones/{zoneId}/phases")
@Tag(name = "Phases")
public class PhaseResource {

    private final ZonePhases phases;

    PhaseResource(ZonePhases phases) {
        this.phases = phases;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listPhases", summary = "Phases of a zone; sort: ordinal")
    public Page<PhaseView> list(@PathParam("zoneId") UUID zoneId, @BeanParam PageRequest page) {
        return phases.list(zoneId, page);
    }

    @POST
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
    public PhaseView get(@PathParam("zoneId") UUID zoneId, @PathParam("phaseId") UUID phaseId) {
        return phases.get(zoneId, phaseId);
    }

    @PATCH
    @Path("/{phaseId}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.ZONE_EDITOR)
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
