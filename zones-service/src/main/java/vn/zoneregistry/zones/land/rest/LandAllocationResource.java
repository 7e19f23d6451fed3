package vn.zoneregistry.zones.land.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.http.Created;
import vn.zoneregistry.kit.idempotency.Idempotent;
import vn.zoneregistry.zones.land.LandAllocationView;
import vn.zoneregistry.zones.land.LandClaim;
import vn.zoneregistry.zones.land.LandLedger;
import vn.zoneregistry.zones.land.LandRelease;

@Path("/v1/land-allocations")
@Tag(name = "Land")
public class LandAllocationResource {

    private final LandLedger ledger;

    LandAllocationResource(LandLedger ledger) {
        this.ledger = ledger;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getLandAllocation", summary = "One land allocation")
    public LandAllocationView get(@PathParam("id") UUID id) {
        return ledger.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.ZONE_EDITOR, Roles.PROJECT_EDITOR, Roles.LAND_CLAIMANT})
    @Extension(name = "x-problems", value = "land-exhausted, land-unknown")
    @Operation(operationId = "putLandAllocation", summary = "Reserve or lease land under an id of your own")
    public RestResponse<LandAllocationView> put(@PathParam("id") UUID id, LandClaim claim) {
        var granted = ledger.claim(id, claim);
        return granted.created()
                ? Created.at("/v1/land-allocations/" + id, granted.allocation())
                : RestResponse.ok(granted.allocation());
    }

    @POST
    @Idempotent
    @Path("/{id}/release")
    @RolesAllowed({Roles.ZONE_EDITOR, Roles.PROJECT_EDITOR, Roles.LAND_CLAIMANT})
    @Operation(operationId = "releaseLandAllocation", summary = "Make the land free again, for good")
    public LandAllocationView release(@PathParam("id") UUID id, LandRelease release) {
        return ledger.release(id, release);
    }
}
