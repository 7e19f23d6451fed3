package vn.zoneregistry.projects.project.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.imports.ImportResource;
import vn.zoneregistry.kit.imports.ImportTarget;
import vn.zoneregistry.kit.imports.Imports;
import vn.zoneregistry.projects.project.ProjectImport;

/** Projects from files. */
@Path("/v1/projects")
@Tag(name = "Projects")
public class ProjectImportResource extends ImportResource {

    private final ProjectImport rows;

    ProjectImportResource(Imports imports, ProjectImport rows) {
        super(imports);
        this.rows = rows;
    }

    @Override
    protected ImportTarget<?, ?, ?> target() {
        return rows.ofOneFile();
    }
}
