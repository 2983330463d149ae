package tradeassurance.chassis.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.mutiny.Uni;

/** Lets a trace go on through the outbox: a call is made in the trace of the request that caused it. */
@ApplicationScoped
public class Traces {

    private static final String HEADER = "traceparent";

    private static final TextMapGetter<String> READER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return HEADER.equals(key) ? carrier : null;
        }
    };

    private final OpenTelemetry telemetry;
    private final Tracer tracer;

    Traces(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
        this.tracer = telemetry.getTracer("tradeassurance.outbox");
    }

    /** The trace under way as a W3C header; null where there is none. */
    public @Nullable String present() {
        Map<String, String> carrier = new HashMap<>();
        telemetry.getPropagators().getTextMapPropagator().inject(Context.current(), carrier,
                (into, key, value) -> into.put(key, value));
        return carrier.get(HEADER);
    }

    /** Does work in a span that follows from a stored header. Call on the context that the work will run on. */
    @SuppressWarnings("MustBeClosedChecker") // closed when the work is done, which is later than this method's end
    public Uni<Void> following(@Nullable String traceparent, String name, Supplier<Uni<Void>> work) {
        Context parent = traceparent == null ? Context.root()
                : telemetry.getPropagators().getTextMapPropagator().extract(Context.root(), traceparent, READER);
        Span span = tracer.spanBuilder(name).setParent(parent).setSpanKind(SpanKind.PRODUCER).startSpan();
        Scope scope = parent.with(span).makeCurrent();
        return Uni.createFrom().deferred(work::get)
                .onFailure().invoke(failure -> span.setStatus(StatusCode.ERROR, failure.toString()))
                .eventually(() -> {
                    scope.close();
                    span.end();
                });
    }
}
