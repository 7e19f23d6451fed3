package vn.zoneregistry.projects.investor.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.imports.ImportResource;
import vn.zoneregistry.kit.imports.ImportTarget;
import vn.zoneregistry.kit.imports.Imports;
import vn.zoneregistry.projects.investor.InvestorImport;

/** Investors from files. */
@Path("/v1/investors")
@Tag(name = "Investors")
public class InvestorImportResource extends ImportResource {

    private final InvestorImport rows;

    InvestorImportResource(Imports imports, InvestorImport rows) {
        super(imports);
        this.rows = rows;
    }

    @Override
    protected ImportTarget<?, ?, ?> target() {
        return rows;
    }
}
