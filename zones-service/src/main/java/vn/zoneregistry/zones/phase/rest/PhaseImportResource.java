package vn.zoneregistry.zones.phase.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.imports.ImportResource;
import vn.zoneregistry.kit.imports.ImportTarget;
import vn.zoneregistry.kit.imports.Imports;
import vn.zoneregistry.zones.phase.PhaseImport;

/** Phases of any zones from files. */
@Path("/v1/phases")
@Tag(name = "Phases")
public class PhaseImportResource extends ImportResource {

    private final PhaseImport rows;

    PhaseImportResource(Imports imports, PhaseImport rows) {
        super(imports);
        this.rows = rows;
    }

    @Override
    protected ImportTarget<?, ?, ?> target() {
        return rows;
    }
}
