package tradeassurance.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** A timer of one state: what the clock asks for when nobody acts. */
record LifecycleTimer<A, S, C extends Enum<C>>(S from, String kind, C command, @Nullable Role awaiting, String onExpiry,
        String when, Function<A, @Nullable Instant> dueAt, Function<A, @Nullable Duration> pausedRemaining) {

    /** This timer for that aggregate, or null where it does not run. */
    @Nullable
    Deadline deadline(A aggregate) {
        Instant due = dueAt.apply(aggregate);
        return due == null ? null
                : new Deadline(kind, due, command.name(), awaiting, onExpiry, pausedRemaining.apply(aggregate));
    }

    @Override
    public String toString() {
        return "timer " + from + " " + kind + " " + command;
    }
}
