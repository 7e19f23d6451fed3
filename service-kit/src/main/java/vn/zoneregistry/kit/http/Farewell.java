package vn.zoneregistry.kit.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Asks callers to let go of their connections once the service is told to end, with each answer that they still get, so
 * that nobody sends a request into a connection that is about to be closed.
 */
@ApplicationScoped
public class Farewell {

    private static final int BEFORE_EVERYTHING = 1000;

    private volatile boolean ending;

    void end(@Observes ShutdownDelayInitiatedEvent told) {
        ending = true;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_EVERYTHING);
    }

    private void watch(RoutingContext request) {
        if (request.request().version() != HttpVersion.HTTP_2) {
            request.addHeadersEndHandler(unused -> {
                if (ending) {
                    request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                }
            });
        }
        request.next();
    }
}
