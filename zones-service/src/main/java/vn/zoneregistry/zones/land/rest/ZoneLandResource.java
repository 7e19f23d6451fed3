package vn.zoneregistry.zones.land.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.zones.land.LandAllocationFilters;
import vn.zoneregistry.zones.land.LandAllocationView;
import vn.zoneregistry.zones.land.LandLedger;

@Path("/v1/zones/{zoneId}/land-allocations")
@Tag(name = "Land")
public class ZoneLandResource {

    private final LandLedger ledger;

    ZoneLandResource(LandLedger ledger) {
        this.ledger = ledger;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @PermitAll
    @Operation(operationId = "listLandAllocations", summary = "The land ledger of a zone; sort: from, areaHa")
    @Extension(name = "x-problems", value = "forbidden")
    public Page<LandAllocationView> list(
            @PathParam("zoneId") UUID zoneId, @BeanParam LandAllocationFilters filters, @BeanParam PageRequest page) {
        return ledger.list(zoneId, filters, page);
    }
}
