package vn.zoneregistry.zones.zone.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.imports.ImportResource;
import vn.zoneregistry.kit.imports.ImportTarget;
import vn.zoneregistry.kit.imports.Imports;
import vn.zoneregistry.zones.zone.ZoneImport;

/** Zones from files. */
@Path("/v1/zones")
@Tag(name = "Zones")
public class ZoneImportResource extends ImportResource {

    private final ZoneImport rows;

    ZoneImportResource(Imports imports, ZoneImport rows) {
        super(imports);
        this.rows = rows;
    }

    @Override
    protected ImportTarget<?, ?, ?> target() {
        return rows;
    }
}
