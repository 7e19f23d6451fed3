package vn.zoneregistry.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Clock;
import java.util.LinkedHashMap;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * One line of JSON for each request: what was asked of which route by whom, how it ended and how long it took. Neither
 * tokens nor bodies nor query values are written.
 */
public class AccessLog {

    private static final Logger LOG = Logger.getLogger("access");
    private static final String STARTED = AccessLog.class.getName();

    private final Correlation correlation;
    private final CurrentIdentityAssociation identity;
    private final ObjectMapper json;
    private final Clock clock;

    AccessLog(Correlation correlation, CurrentIdentityAssociation identity, ObjectMapper json, Clock clock) {
        this.correlation = correlation;
        this.identity = identity;
        this.json = json;
        this.clock = clock;
    }

    @ServerRequestFilter(preMatching = true)
    public void start(ContainerRequestContext request) {
        request.setProperty(STARTED, System.nanoTime());
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource)
            throws JsonProcessingException {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        var line = new LinkedHashMap<String, Object>();
        line.put("at", clock.instant());
        line.put("method", request.getMethod());
        if (request.getProperty(MethodOverride.SENT_AS) instanceof String sentAs) {
            line.put("sentAs", sentAs);
        }
        line.put("route", route(resource));
        line.put("status", response.getStatus());
        line.put("milliseconds", milliseconds(request));
        line.put("caller", caller());
        line.put("requestId", correlation.requestId());
        line.put("traceId", correlation.traceId());
        LOG.info(json.writeValueAsString(line));
    }

    private static Object milliseconds(ContainerRequestContext request) {
        return request.getProperty(STARTED) instanceof Long started
                ? (System.nanoTime() - started) / 10_000 / 100.0
                : null;
    }

    /** Known only where the request came so far that somebody asked who it is, and the token proved it. */
    private String caller() {
        var known = identity.getDeferredIdentity()
                .onFailure()
                .recoverWithNull()
                .subscribeAsCompletionStage()
                .getNow(null);
        return known == null || known.isAnonymous()
                ? null
                : known.getPrincipal().getName();
    }

    private static String route(ResourceInfo resource) {
        if (resource.getResourceMethod() == null) {
            return null;
        }
        var owner = resource.getResourceClass().getAnnotation(Path.class);
        var method = resource.getResourceMethod().getAnnotation(Path.class);
        return (owner == null ? "" : owner.value()) + (method == null ? "" : method.value());
    }
}
