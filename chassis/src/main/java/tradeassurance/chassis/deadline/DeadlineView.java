package tradeassurance.chassis.deadline;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Role;

/**
 * A deadline as every resource shows it: what happens, and when, if nobody acts.
 *
 * @param awaiting whose turn it is; null where nobody is waited for
 * @param onExpiry what it then comes to
 * @param remaining what is left of the time while the clock is paused; null while it runs
 */
public record DeadlineView(String kind, Instant dueAt, @Nullable Role awaiting, String onExpiry, boolean paused,
        @Nullable Duration remaining) {

    public static DeadlineView of(Deadline deadline) {
        return new DeadlineView(deadline.kind(), deadline.dueAt(), deadline.awaiting(), deadline.onExpiry(), deadline.paused(),
                deadline.pausedRemaining());
    }
}
