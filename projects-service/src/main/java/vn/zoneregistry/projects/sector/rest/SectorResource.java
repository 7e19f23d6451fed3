package vn.zoneregistry.projects.sector.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.projects.sector.Sector;
import vn.zoneregistry.projects.sector.SectorCatalogue;
import vn.zoneregistry.projects.sector.SectorFilters;

/** Reference data by law, hence public. */
@Path("/v1/sectors")
@Tag(name = "Sectors", description = "Economic sectors (VSIC).")
public class SectorResource {

    private final SectorCatalogue catalogue;

    SectorResource(SectorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @PermitAll
    @Operation(operationId = "listSectors", summary = "Sections and divisions of VSIC; sort: code, name")
    public Page<Sector> list(@BeanParam SectorFilters filters, @BeanParam PageRequest page) {
        return catalogue.list(filters, page);
    }
}
