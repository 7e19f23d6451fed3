package vn.zoneregistry.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes {@code traceparent} and {@code X-Request-Id} from the caller and gives the latter back. */
public class CorrelationFilter {

    private static final String REQUEST_ID = "X-Request-Id";

    private final Correlation correlation;

    CorrelationFilter(Correlation correlation) {
        this.correlation = correlation;
    }

    @ServerRequestFilter(preMatching = true)
    public void take(ContainerRequestContext request) {
        correlation.take(
                request.getHeaderString("traceparent"),
                request.getHeaderString(REQUEST_ID),
                request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    @ServerResponseFilter
    public void echo(ContainerResponseContext response) {
        response.getHeaders().putSingle(REQUEST_ID, correlation.requestId());
    }
}
