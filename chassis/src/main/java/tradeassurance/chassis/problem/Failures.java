package tradeassurance.chassis.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.CompositeException;
import io.vertx.pgclient.PgException;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refusal.Fault;
import tradeassurance.kernel.Refused;

/** Reads from a failure what the caller should be told. What is nobody's business outside is told as an internal error. */
final class Failures {

    /** A character that is none, or that no text can hold. */
    private static final String NO_TEXT = "22021";

    /** Who reads forms says of a bad one the same as others say of a connection that is gone. */
    private static final String MULTIPART = "org.jboss.resteasy.reactive.server.core.multipart.";

    private Failures() {
    }

    static Problem problem(Throwable failure) {
        Problem known = search(failure);
        return known != null ? known
                : Problem.of(500, "internal-error", "the fault is on this side; it has been logged under this trace_id",
                        List.of(), Map.of());
    }

    private static @Nullable Problem search(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            Problem problem = cause instanceof CompositeException several ? first(several) : known(cause);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    /** A transaction that loses its connection fails twice: for that reason, and again as it is rolled back. */
    private static @Nullable Problem first(CompositeException several) {
        return several.getCauses().stream().map(Failures::search).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }

    private static @Nullable Problem known(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return Problem.of(refusal);
        }
        if (cause instanceof ConstraintViolationException invalid) {
            return Problem.of(Refused.MALFORMED_REQUEST, "parts of the request are not as they must be; see errors",
                    invalid.getConstraintViolations().stream().map(Failures::fault).toList(), Map.of());
        }
        if (cause instanceof JsonProcessingException unreadable && unreadable.getCause() instanceof Refusal refusal) {
            return Problem.of(refusal.reason(), refusal.getMessage(), List.of(new Fault(pointer(unreadable),
                    refusal.reason().code(), String.valueOf(refusal.getMessage()))), refusal.facts());
        }
        if (cause instanceof JsonProcessingException unreadable) {
            String because = Unreadable.because(unreadable);
            return Problem.of(Refused.MALFORMED_REQUEST, "the body cannot be read: " + because,
                    List.of(new Fault(pointer(unreadable), Refused.MALFORMED_REQUEST.code(), because)), Map.of());
        }
        if (cause instanceof UnauthorizedException || cause instanceof AuthenticationFailedException) {
            return Problem.of(Refused.UNAUTHENTICATED, "a valid bearer token is needed", List.of(), Map.of());
        }
        if (cause instanceof ForbiddenException) {
            return Problem.of(Refused.FORBIDDEN, "your roles do not allow this", List.of(), Map.of());
        }
        if (cause instanceof WebApplicationException known) {
            return web(known);
        }
        if (cause instanceof IOException && thrownBy(cause, MULTIPART)) {
            return Problem.of(Refused.MALFORMED_REQUEST, "the form is not complete, or its parts are not as its boundary says",
                    List.of(), Map.of());
        }
        if (cause instanceof PgException refused && NO_TEXT.equals(refused.getSqlState())
                || cause instanceof SQLException unreadable && NO_TEXT.equals(unreadable.getSQLState())) {
            return Problem.of(Refused.MALFORMED_REQUEST, "the request has a character that no text can hold", List.of(),
                    Map.of());
        }
        return Passing.is(cause) ? Problem.of(Refused.STORAGE_UNAVAILABLE,
                "the store does not answer just now; repeat the request with the same key", List.of(), Map.of()) : null;
    }

    private static boolean thrownBy(Throwable failure, String where) {
        return failure.getStackTrace().length > 0 && failure.getStackTrace()[0].getClassName().startsWith(where);
    }

    private static @Nullable Problem web(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException || failure.getCause() instanceof Refusal) {
            return null;
        }
        return switch (failure.getResponse().getStatus()) {
            case 400 -> Problem.of(400, Refused.MALFORMED_REQUEST.code(), "the request cannot be read", List.of(), Map.of());
            case 404 -> Problem.of(404, Refused.NOT_FOUND.code(), "there is nothing here", List.of(), Map.of());
            case 405 -> Problem.of(405, "method-not-allowed", "this method is not for this resource", List.of(), Map.of());
            case 406 -> Problem.of(406, "not-acceptable", "answers come as application/json", List.of(), Map.of());
            case 413 -> Problem.of(413, "too-large", "the body is larger than is taken", List.of(), Map.of());
            case 415 -> Problem.of(415, "unsupported-media-type", "send application/json, and files as multipart/form-data",
                    List.of(), Map.of());
            default -> null;
        };
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        List<String> names = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                names.add(node.getIndex().toString());
            }
            if (node.getName() != null) {
                names.add(snake(node.getName()));
            }
        }
        // The first two are the method and its parameter, which the caller does not know.
        List<String> inside = names.size() > 2 ? names.subList(2, names.size())
                : names.subList(Math.min(1, names.size()), names.size());
        return new Fault("/" + String.join("/", inside), Refused.MALFORMED_REQUEST.code(), violation.getMessage());
    }

    private static String pointer(JsonProcessingException unreadable) {
        StringBuilder pointer = new StringBuilder();
        if (unreadable instanceof JsonMappingException mapping) {
            mapping.getPath().forEach(step -> pointer.append('/')
                    .append(step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex())));
        }
        return pointer.toString();
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}
