package vn.zoneregistry.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells browsers, with every answer of the server whatever it is, to take it for nothing but what it says it is. */
@ApplicationScoped
public class SecurityHeaders {

    private static final int BEFORE_EVERY_REFUSAL = 2000;
    private static final String YEAR = "31536000";
    /** Reports bring their own style and pictures, and nothing that runs. */
    private static final String OF_REPRESENTATIONS =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";
    /** The pages outside the API: health, metrics and the interactive description, which has scripts of its own. */
    private static final String OF_PAGES = "default-src 'self' 'unsafe-inline' data:; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, BEFORE_EVERY_REFUSAL);
    }

    private static void add(RoutingContext request) {
        var headers = request.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set(
                "Content-Security-Policy", request.request().path().startsWith("/q/") ? OF_PAGES : OF_REPRESENTATIONS);
        addTransportSecurity(request, headers);
        request.next();
    }

    /** Over plain HTTP browsers must ignore it, and RFC 6797 forbids to send it. */
    private static void addTransportSecurity(RoutingContext request, MultiMap headers) {
        if ("https".equals(request.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=" + YEAR + "; includeSubDomains");
        }
    }
}
