package vn.zoneregistry.kit.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.event.HistoryEntry;
import vn.zoneregistry.kit.http.Created;
import vn.zoneregistry.kit.idempotency.Idempotent;
import vn.zoneregistry.kit.json.JsonBodyReader;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;

/** Subscriptions to events for those who cannot follow the feed. */
@Path("/v1/subscriptions")
@Tag(name = "Events")
public class SubscriptionResource {

    private final Subscriptions subscriptions;

    SubscriptionResource(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @RolesAllowed(Roles.INTEGRATOR)
    @Operation(operationId = "listSubscriptions", summary = "The caller's subscriptions; an administrator's are all")
    public Page<SubscriptionView> list(@BeanParam PageRequest page) {
        return subscriptions.list(page);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.INTEGRATOR)
    @Operation(
            operationId = "createSubscription",
            summary = "Have events sent to an address from now on",
            description = "Deliveries are POSTs of one event of the feed each, signed by Standard Webhooks (v1)."
                    + " The answer shows the secret; a replay with the same Idempotency-Key does not.")
    public RestResponse<SubscriptionView> create(SubscriptionDraft draft) {
        var subscription = subscriptions.create(draft);
        return Created.at("/v1/subscriptions/" + subscription.id(), subscription);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.INTEGRATOR)
    @Operation(operationId = "getSubscription", summary = "One subscription")
    public SubscriptionView get(@PathParam("id") UUID id) {
        return subscriptions.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.INTEGRATOR)
    @Operation(operationId = "patchSubscription", summary = "Change a subscription, stop it or let it go on")
    public SubscriptionView patch(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Patch patch) {
        return subscriptions.change(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.INTEGRATOR)
    @Operation(operationId = "deleteSubscription", summary = "Delete a subscription with its log")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        subscriptions.delete(id, ifMatch);
    }

    @GET
    @Path("/{id}/history")
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @RolesAllowed(Roles.INTEGRATOR)
    @Operation(operationId = "listSubscriptionHistory", summary = "What happened to a subscription, newest first")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return subscriptions.history(id, page);
    }

    @GET
    @Path("/{id}/deliveries")
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @RolesAllowed(Roles.INTEGRATOR)
    @Operation(operationId = "listDeliveries", summary = "What became of each event, newest first")
    public Page<DeliveryView> deliveries(
            @PathParam("id") UUID id, @BeanParam DeliveryFilters filters, @BeanParam PageRequest page) {
        return subscriptions.deliveries(id, filters, page);
    }

    @POST
    @Idempotent
    @Path("/{id}/secrets")
    @RolesAllowed(Roles.INTEGRATOR)
    @Operation(
            operationId = "rotateSecret",
            summary = "Add a secret and show it; earlier ones sign beside it for a day")
    public SubscriptionView rotate(@PathParam("id") UUID id) {
        return subscriptions.rotate(id);
    }

    @DELETE
    @Path("/{id}/secrets/{secretId}")
    @RolesAllowed(Roles.INTEGRATOR)
    @Operation(operationId = "deleteSecret", summary = "Stop signing with a secret at once")
    public void removeSecret(
            @PathParam("id") UUID id,
            @PathParam("secretId") UUID secretId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        subscriptions.removeSecret(id, secretId, ifMatch);
    }

    @POST
    @Idempotent
    @Path("/{id}/replays")
    // said, since a text would do for a body of a single text
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INTEGRATOR)
    @Extension(name = "x-problems", value = "cursor-mismatch")
    @Operation(operationId = "replayEvents", summary = "Deliver everything after a cursor of the feed again")
    public SubscriptionView replay(@PathParam("id") UUID id, Replay replay) {
        return subscriptions.replay(id, replay);
    }
}
