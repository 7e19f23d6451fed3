package vn.zoneregistry.kit.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;

/** What callers of {@code Prefer: respond-async} come back to. */
@Path("/v1/operations")
@Tag(name = "Operations", description = "What was asked for and takes longer than an answer.")
public class OperationResource {

    private final OperationBook book;

    OperationResource(OperationBook book) {
        this.book = book;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @RolesAllowed(Roles.INTEGRATOR)
    @Operation(
            operationId = "listOperations",
            summary = "The caller's operations of the last 30 days; an administrator's are all",
            description = "Sorted by createdAt where asked for.")
    public Page<OperationView> list(@BeanParam OperationFilters filters, @BeanParam PageRequest page) {
        return book.list(filters, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.INTEGRATOR)
    @Operation(
            operationId = "getOperation",
            summary = "How far an operation is, and what came of it",
            description = "Result and problem are in the language of the request that asked for the operation.")
    public OperationView get(@PathParam("id") UUID id) {
        return book.get(id);
    }
}
