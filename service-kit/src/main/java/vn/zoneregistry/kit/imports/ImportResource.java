package vn.zoneregistry.kit.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.RestResponse;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.http.Preference;
import vn.zoneregistry.kit.idempotency.Idempotent;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.operation.Accepted;
import vn.zoneregistry.kit.operation.OperationView;

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
    @Produces(ListMedia.JSON)
    @RolesAllowed(Roles.INTEGRATOR)
    @SecurityRequirement(name = "token")
    @Idempotent
    @Extension(name = "x-problems", value = "in-use")
    @Operation(
            summary = "Write what the rows of a file say; the same file twice changes nothing",
            description = "A row is laid over the record that it names, or makes a new one. A column that the file does"
                    + " not have keeps what is there, an empty cell clears it. What the registry sets itself is passed"
                    + " over, so that its own exports can be sent back. A row of a province that the caller may not"
                    + " write to is refused like any other fault of a row. With Prefer: respond-async the answer is an"
                    + " operation, whose result will be the report.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = ListMedia.JSON, schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(
            responseCode = "202",
            description = "Under way",
            content = @Content(mediaType = ListMedia.JSON, schema = @Schema(implementation = OperationView.class)))
    public RestResponse<?> importRows(
            ImportFile file,
            @BeanParam ImportOptions options,
            @HeaderParam(Preference.HEADER) @Parameter(description = Preference.RESPOND_ASYNC) String prefer,
            @Context UriInfo uri) {
        return Preference.isRespondAsync(prefer)
                ? Accepted.as(imports.start(uri.getPath().substring("/v1/".length()), target(), file, options))
                : RestResponse.ok(imports.run(target(), file, options));
    }

    @GET
    @Path("/imports/template")
    @Produces({ListMedia.CSV, ListMedia.XLSX})
    @RolesAllowed(Roles.INTEGRATOR)
    @SecurityRequirement(name = "token")
    @Operation(
            summary = "The columns that a file of rows can have, with one example row",
            description = "A workbook has a second sheet with the codes that columns can hold: those of the registry as"
                    + " far as the caller may write to them.")
    public ImportTemplate template() {
        return imports.template(target());
    }
}
