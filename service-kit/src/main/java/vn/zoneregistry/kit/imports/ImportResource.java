package vn.zoneregistry.kit.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.idempotency.Idempotent;
import vn.zoneregistry.kit.list.ListMedia;

/** A collection that takes files of rows. */
public abstract class ImportResource {

    private final Imports imports;

    protected ImportResource(Imports imports) {
        this.imports = imports;
    }

    /** What the rows of one file are imported into. */
    protected abstract ImportTarget<?, ?, ?> target();

    @POST
    @Path("/imports")
    @Consumes({ListMedia.CSV, ListMedia.XLSX, ImportFile.NDJSON})
    @RolesAllowed(Roles.INTEGRATOR)
    @SecurityRequirement(name = "token")
    @Idempotent
    @Extension(name = "x-problems", value = "in-use")
    @Operation(
            summary = "Write what the rows of a file say; the same file twice changes nothing",
            description = "A row is laid over the record that it names, or makes a new one. A column that the file does"
                    + " not have keeps what is there, an empty cell clears it. What the registry sets itself is passed"
                    + " over, so that its own exports can be sent back. A row of a province that the caller may not"
                    + " write to is refused like any other fault of a row.")
    public ImportReport importRows(ImportFile file, @BeanParam ImportOptions options) {
        return imports.run(target(), file, options);
    }

    @GET
    @Path("/imports/template")
    @Produces(ListMedia.CSV)
    @RolesAllowed(Roles.INTEGRATOR)
    @SecurityRequirement(name = "token")
    @Operation(summary = "The columns that a file of rows can have, with one example row")
    public String template() {
        return imports.template(target());
    }
}
