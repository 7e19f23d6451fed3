package vn.zoneregistry.kit.event;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Goes on with the trace of a write where its event is taken over, be it minutes later and in another service. */
@ApplicationScoped
class EventTrace {

    private static final String TRACE_PARENT = "traceparent";

    private final Tracer tracer;

    EventTrace(Tracer tracer) {
        this.tracer = tracer;
    }

    void within(FeedEvent event, Runnable takingOver) {
        var origin = W3CTraceContextPropagator.getInstance().extract(Context.root(), event, new Header());
        var span = tracer.spanBuilder("follow " + event.type())
                .setParent(origin)
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
        try {
            origin.with(span).wrap(takingOver).run();
        } finally {
            span.end();
        }
    }

    private static final class Header implements TextMapGetter<FeedEvent> {

        @Override
        public Iterable<String> keys(FeedEvent event) {
            return List.of(TRACE_PARENT);
        }

        @Override
        public String get(FeedEvent event, String key) {
            return event != null && TRACE_PARENT.equals(key) ? event.traceParent() : null;
        }
    }
}
