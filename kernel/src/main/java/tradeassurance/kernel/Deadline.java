package tradeassurance.kernel;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A moment at which something happens although nobody acts.
 *
 * @param kind which of the aggregate's timers this is, such as {@code SUPPLIER_RESPONSE}
 * @param dueAt the instant; an action is in time while {@code now < dueAt} (A4)
 * @param command what the clock then asks of the aggregate: the name of one of its commands
 * @param awaiting whose turn it is until then; null where nobody is waited for
 * @param onExpiry what that comes to, for people and clients to read
 * @param pausedRemaining what will be left of the time when the clock resumes; null while it runs
 */
public record Deadline(String kind, Instant dueAt, String command, @Nullable Role awaiting, String onExpiry,
        @Nullable Duration pausedRemaining) {

    public boolean paused() {
        return pausedRemaining != null;
    }

    public boolean isDue(Instant now) {
        return !paused() && !now.isBefore(dueAt);
    }
}
