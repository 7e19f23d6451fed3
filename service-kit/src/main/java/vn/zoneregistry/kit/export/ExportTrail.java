package vn.zoneregistry.kit.export;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.access.Caller;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.Versioned;

/**
 * Leaves an event for every file that is made for a known caller, before the first of its bytes leaves: such a file may
 * hold what is not public. The event is part of the audit trail but not of the feed, since nothing has changed.
 */
public class ExportTrail {

    private final Caller caller;
    private final EventLog events;

    ExportTrail(Caller caller, EventLog events) {
        this.caller = caller;
        this.events = events;
    }

    /**
     * What was taken.
     *
     * @param query the filters, as they were sent
     */
    private record Export(UUID id, String path, String query, String mediaType, int version) implements Versioned {}

    @ServerResponseFilter
    public void record(ContainerRequestContext request, ContainerResponseContext response) {
        var type = response.getMediaType();
        if (request.getMethod().equals(HttpMethod.GET)
                && response.getStatus() == Response.Status.OK.getStatusCode()
                && type != null
                && !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                && (caller.isKnown() || caller.hasRole(Roles.FEED_FOLLOWER))) {
            var uri = request.getUriInfo().getRequestUri();
            var export = new Export(
                    Ids.next(), uri.getRawPath(), uri.getRawQuery(), type.getType() + "/" + type.getSubtype(), 1);
            QuarkusTransaction.requiringNew()
                    .run(() -> events.append(
                            EventLog.EXPORTS + ".made", Subject.of(EventLog.EXPORTS, export.id()), export, null));
        }
    }
}
