package vn.zoneregistry.reporting.unit.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.reporting.unit.Unit;
import vn.zoneregistry.reporting.unit.Units;

/** Units of measure over HTTP. */
@Path("/v1/units")
@Tag(
        name = "Indicators",
        description = "The catalogue of what is reported, with its units, ways of adding up and rules.")
public class UnitResource {

    private final Units units;

    UnitResource(Units units) {
        this.units = units;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @PermitAll
    @Operation(operationId = "listUnits", summary = "Units of measure; those of one kind convert into each other")
    public Page<Unit> list(@QueryParam("kind") String kind, @BeanParam PageRequest request) {
        return units.page(kind, request);
    }
}
