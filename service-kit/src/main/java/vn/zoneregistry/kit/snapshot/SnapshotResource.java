package vn.zoneregistry.kit.snapshot;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.RestResponse;
import vn.zoneregistry.kit.access.Roles;

/** A collection at once, for those who keep a copy of it: who may read the feed may read this. */
public abstract class SnapshotResource {

    private final LoggedCollection collection;

    protected SnapshotResource(LoggedCollection collection) {
        this.collection = collection;
    }

    /** The name of the collection, as it stands in the types of its events. */
    public String collection() {
        return collection.name();
    }

    @GET
    @Path("/snapshot")
    @Produces(Snapshot.MEDIA_TYPE)
    @RolesAllowed({Roles.INTEGRATOR, Roles.FEED_FOLLOWER})
    @SecurityRequirement(name = "token")
    @Operation(
            summary = "All things of the collection, one a line",
            description = "Each line is the data of the thing's last event up to the cursor in the header Feed-Cursor,"
                    + " in canonical form (RFC 8785). Together with the feed after that cursor it is the registry.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers =
                    @Header(
                            name = "Feed-Cursor",
                            description = "the cursor of GET /v1/events that the snapshot is true for",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = Snapshot.MEDIA_TYPE))
    public RestResponse<Snapshot> snapshot() {
        var snapshot = collection.snapshot();
        return RestResponse.ResponseBuilder.ok(snapshot)
                .header("Feed-Cursor", snapshot.cursor())
                .build();
    }

    @GET
    @Path("/digest")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INTEGRATOR, Roles.FEED_FOLLOWER})
    @SecurityRequirement(name = "token")
    @Extension(name = "x-problems", value = "cursor-mismatch")
    @Operation(
            summary = "How many things there are and what they come to, to compare a copy with",
            description =
                    "SHA-256 of the lines of a snapshot in the order of the things' ids (bytewise), each line with"
                            + " its line feed, group by group.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = Digest.Document.class)))
    public Digest digest(
            @QueryParam("by")
                    @Parameter(
                            description =
                                    "province, zone or year, where the things have one; absent: all are one group")
                    String by,
            @QueryParam("at") @Parameter(description = "the cursor that the copy has come to; absent: the latest")
                    String at) {
        return collection.digest(by, at);
    }
}
