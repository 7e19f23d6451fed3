package vn.zoneregistry.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.zoneregistry.kit.problem.Problem;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

/**
 * Refuses a body that says itself that it is too large, before any of it is read. The server's own limit would answer
 * without a word; a body that does not say its size is cut off while it is read.
 */
@ApplicationScoped
public class BodyLimit {

    private static final int BEFORE_EVERYTHING = 1000;

    private static final String IMPORTS = "/imports";

    private final int bytes;
    private final int importBytes;
    private final ObjectMapper json;

    BodyLimit(
            @ConfigProperty(name = "registry.body-limit") int bytes,
            @ConfigProperty(name = "registry.import-limit") int importBytes,
            ObjectMapper json) {
        this.bytes = bytes;
        this.importBytes = importBytes;
        this.json = json;
    }

    /** Bytes that a JSON body may have. */
    public int bytes() {
        return bytes;
    }

    /** Bytes that a file to be imported may have. */
    public int importBytes() {
        return importBytes;
    }

    /** The refusal of a body above the limit. */
    public ProblemException refusal() {
        return refusal(bytes);
    }

    /** The refusal of a file above its limit. */
    public ProblemException importRefusal() {
        return refusal(importBytes);
    }

    private static ProblemException refusal(int limit) {
        return ProblemException.of(
                ProblemCode.PAYLOAD_TOO_LARGE,
                "Nội dung vượt quá %d byte.".formatted(limit),
                "The body is above %d bytes.".formatted(limit));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext request) {
        int limit = request.request().path().endsWith(IMPORTS) ? importBytes : bytes;
        if (announced(request) <= limit) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(ProblemCode.PAYLOAD_TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(document(request, refusal(limit)));
    }

    private static long announced(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    private String document(RoutingContext request, ProblemException refusal) {
        try {
            return json.writeValueAsString(Problem.of(
                    refusal,
                    Language.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                    URI.create(request.request().uri()).getRawPath(),
                    UUID.randomUUID().toString().replace("-", "")));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
