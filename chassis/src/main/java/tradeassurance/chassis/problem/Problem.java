package tradeassurance.chassis.problem;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refusal.Fault;
import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/**
 * An RFC 9457 problem document.
 *
 * @param type {@code /problems/} and the code: stable, to be compared
 * @param code the reason, for machines
 * @param detail what is the matter and what to do, for people
 * @param errors what is wrong with which part of the request
 * @param traceId under which the operators find it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String code, @Nullable String detail, List<Fault> errors,
        @Nullable String traceId, @JsonIgnore Map<String, Object> facts) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** How long a caller is asked to wait before trying again, in seconds. */
    static final int RETRY_AFTER = 1;

    @JsonAnyGetter
    public Map<String, Object> extensions() {
        return facts;
    }

    static Problem of(Refusal refusal) {
        return of(refusal.reason(), refusal.getMessage(), refusal.faults(), refusal.facts());
    }

    static Problem of(Reason reason, @Nullable String detail, List<Fault> faults, Map<String, Object> facts) {
        return of(status(reason.kind()), reason.code(), detail, faults, facts);
    }

    static Problem of(int status, String code, @Nullable String detail, List<Fault> faults, Map<String, Object> facts) {
        SpanContext span = Span.current().getSpanContext();
        return new Problem("/problems/" + code, title(code), status, code, detail, faults,
                span.isValid() ? span.getTraceId() : null, facts);
    }

    Response response() {
        Response.ResponseBuilder response = Response.status(status).type(MEDIA_TYPE).entity(this);
        return status == 503 ? response.header("Retry-After", RETRY_AFTER).build() : response.build();
    }

    static int status(Kind kind) {
        return switch (kind) {
            case MALFORMED -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case RULE_BROKEN -> 422;
            case PRECONDITION_REQUIRED -> 428;
            case TOO_OFTEN -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    private static String title(String code) {
        String words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
