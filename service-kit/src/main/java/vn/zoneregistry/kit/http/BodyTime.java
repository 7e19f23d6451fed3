package vn.zoneregistry.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets go of callers whose body trickles in so slowly that they only keep a connection busy. The server's own time-outs
 * start anew with every byte.
 */
@ApplicationScoped
public class BodyTime {

    private static final int BEFORE_EVERYTHING = 1000;

    private final Duration longest;

    BodyTime(@ConfigProperty(name = "registry.body-time") Duration longest) {
        this.longest = longest;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_EVERYTHING);
    }

    private void watch(RoutingContext request) {
        if (hasBody(request.request().headers())) {
            long timer = request.vertx().setTimer(longest.toMillis(), unused -> {
                if (!request.request().isEnded()) {
                    request.request().connection().close();
                }
            });
            request.addEndHandler(unused -> request.vertx().cancelTimer(timer));
        }
        request.next();
    }

    /** Whether a request with these headers brings a body. */
    static boolean hasBody(MultiMap headers) {
        return headers.contains(HttpHeaders.TRANSFER_ENCODING)
                || headers.contains(HttpHeaders.CONTENT_LENGTH) && !"0".equals(headers.get(HttpHeaders.CONTENT_LENGTH));
    }
}
