package vn.zoneregistry.projects.petition.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.imports.ImportResource;
import vn.zoneregistry.kit.imports.ImportTarget;
import vn.zoneregistry.kit.imports.Imports;
import vn.zoneregistry.projects.petition.PetitionImport;

/** Petitions from files. */
@Path("/v1/petitions")
@Tag(name = "Petitions")
public class PetitionImportResource extends ImportResource {

    private final PetitionImport rows;

    PetitionImportResource(Imports imports, PetitionImport rows) {
        super(imports);
        this.rows = rows;
    }

    @Override
    protected ImportTarget<?, ?, ?> target() {
        return rows.ofOneFile();
    }
}
