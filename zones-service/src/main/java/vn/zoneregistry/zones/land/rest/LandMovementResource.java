package vn.zoneregistry.zones.land.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.zones.land.LandLedger;
import vn.zoneregistry.zones.movement.LandMovement;
import vn.zoneregistry.zones.movement.LandMovementFilters;

@Path("/v1/zones/{zoneId}/land-movements")
@Tag(name = "Land", description = "The land ledger: who has how much land of a zone, and since when.")
public class LandMovementResource {

    private final LandLedger ledger;

    LandMovementResource(LandLedger ledger) {
        this.ledger = ledger;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @PermitAll
    @Operation(
            operationId = "listLandMovements",
            summary = "What the ledger did with the land of a zone, in the order of recording; sort: on")
    public Page<LandMovement> list(
            @PathParam("zoneId") UUID zoneId, @BeanParam LandMovementFilters filters, @BeanParam PageRequest page) {
        return ledger.movements(zoneId, filters, page);
    }
}
