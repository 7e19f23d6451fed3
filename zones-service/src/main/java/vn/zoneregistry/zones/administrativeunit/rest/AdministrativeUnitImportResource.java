package vn.zoneregistry.zones.administrativeunit.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.imports.ImportResource;
import vn.zoneregistry.kit.imports.ImportTarget;
import vn.zoneregistry.kit.imports.Imports;
import vn.zoneregistry.zones.administrativeunit.AdministrativeUnitImport;

/** Administrative units from files. */
@Path("/v1/administrative-units")
@Tag(name = "Administrative units")
public class AdministrativeUnitImportResource extends ImportResource {

    private final AdministrativeUnitImport rows;

    AdministrativeUnitImportResource(Imports imports, AdministrativeUnitImport rows) {
        super(imports);
        this.rows = rows;
    }

    @Override
    protected ImportTarget<?, ?, ?> target() {
        return rows;
    }
}
