package tradeassurance.chassis.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;

/** Tells trouble of the store that passes by itself from what is wrong with a request or with ourselves. */
public final class Passing {

    /** SQL states that pass: connection trouble, shutdown, resources, locks, time-outs, serialization and deadlock. */
    private static final Set<String> PASSING = Set.of("08", "53", "57", "40");
    /** The connection, not the statement, was refused or ended. */
    private static final Set<String> FATAL = Set.of("FATAL", "PANIC");
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Passing() {
    }

    /** Whether a failure, or whatever caused it, is such trouble. */
    public static boolean in(Throwable failure) {
        for (@Nullable
        Throwable cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (is(cause)) {
                return true;
            }
        }
        return false;
    }

    static boolean is(Throwable cause) {
        if (cause instanceof PgException refused) {
            return FATAL.contains(String.valueOf(refused.getSeverity())) || is(refused.getSqlState());
        }
        if (cause instanceof SQLException refused) {
            return is(refused.getSQLState());
        }
        // What the client of the database says of a connection that is gone is any of several kinds of these two.
        return cause instanceof IOException || cause instanceof TimeoutException
                || cause instanceof io.smallrye.mutiny.TimeoutException || cause instanceof VertxException
                || cause.getClass().getSimpleName().startsWith("NoStackTrace");
    }

    private static boolean is(@Nullable String state) {
        return state != null
                && (LOCK_NOT_AVAILABLE.equals(state) || state.length() == 5 && PASSING.contains(state.substring(0, 2)));
    }
}
