package vn.zoneregistry.reporting.target.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.imports.ImportResource;
import vn.zoneregistry.kit.imports.ImportTarget;
import vn.zoneregistry.kit.imports.Imports;
import vn.zoneregistry.reporting.target.TargetImport;

/** Targets from files. */
@Path("/v1/targets")
@Tag(name = "Targets")
public class TargetImportResource extends ImportResource {

    private final TargetImport rows;

    TargetImportResource(Imports imports, TargetImport rows) {
        super(imports);
        this.rows = rows;
    }

    @Override
    protected ImportTarget<?, ?, ?> target() {
        return rows.ofOneFile();
    }
}
