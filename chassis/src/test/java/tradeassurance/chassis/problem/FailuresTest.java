package tradeassurance.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.smallrye.mutiny.CompositeException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;

class FailuresTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("a connection that was closed under a statement", ClosedConnectionException.INSTANCE, 503),
                Arguments.of("a connection that was closed, and a transaction that cannot be rolled back",
                        new CompositeException(
                                ClosedConnectionException.INSTANCE, new IllegalStateException("HR000090: live transaction")),
                        503),
                Arguments.of("two faults of ours", new CompositeException(new IllegalStateException("never"),
                        new IllegalStateException("nor this")), 500),
                Arguments.of("a connection that is not there", new NoStackTraceThrowable("Connection is not active now"), 503),
                Arguments.of("a server that refuses connections", new IOException("Connection refused"), 503),
                Arguments.of("no connection in time", new TimeoutException("pool"), 503),
                Arguments.of("a server that shuts down", postgres("FATAL", "57P01"), 503),
                Arguments.of("a database that takes no connections", postgres("FATAL", "55000"), 503),
                Arguments.of("a row that is locked", postgres("ERROR", "55P03"), 503),
                Arguments.of("a statement of ours that is wrong", postgres("ERROR", "42601"), 500),
                Arguments.of("a rule of the database that we broke", postgres("ERROR", "23514"), 500),
                Arguments.of("a fault of ours", new IllegalStateException("never"), 500));
    }

    private static PgException postgres(String severity, String state) {
        return new PgException("as it says", severity, state, "");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("failures")
    void troubleThatPassesIsNotAFaultOfOurs(String what, Throwable failure, int status) {
        assertThat(Failures.problem(failure).status()).isEqualTo(status);
        assertThat(Failures.problem(new CompletionException(failure)).status()).isEqualTo(status);
    }
}
