package vn.zoneregistry.kit.http;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** What ties one request to the log lines, problems and events that it leaves, here and in the neighbours. */
@RequestScoped
public class Correlation {

    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern REQUEST_ID = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private String traceId;
    private String requestId;
    private Locale language = Language.VIETNAMESE;

    void take(String traceParent, String callersRequestId, String acceptLanguage) {
        language = Language.of(acceptLanguage);
        var sent = TRACE_PARENT.matcher(traceParent == null ? "" : traceParent);
        if (sent.matches()) {
            traceId = sent.group(1);
        }
        if (callersRequestId != null && REQUEST_ID.matcher(callersRequestId).matches()) {
            requestId = callersRequestId;
        }
    }

    /** What one request has that work for it can go on with. */
    public record Trail(String traceId, String requestId, Locale language) {}

    public Trail trail() {
        return new Trail(traceId(), requestId(), language);
    }

    /** Goes on where another request has led. */
    public void follow(Trail trail) {
        traceId = trail.traceId();
        requestId = trail.requestId();
        language = trail.language();
    }

    /** The trace that the request belongs to: 32 hexadecimal digits of the tracer, of the caller, or made here. */
    public String traceId() {
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            return span.getTraceId();
        }
        if (traceId == null) {
            traceId = UUID.randomUUID().toString().replace("-", "");
        }
        return traceId;
    }

    /** The language that the caller reads. */
    public Locale language() {
        return language;
    }

    /** The caller's {@code X-Request-Id} where it sent a usable one, else one made here. */
    public String requestId() {
        if (requestId == null) {
            requestId = UUID.randomUUID().toString();
        }
        return requestId;
    }
}
