package tradeassurance.order.model;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When the order's periods end; null where a period has not begun. A period that is over keeps its end, to be read.
 *
 * @param shipMissedAt the day to ship by that was seen to pass, the last such; null where none was
 */
public record Clocks(@Nullable Instant confirmationDueAt, @Nullable Instant paymentDueAt, @Nullable Instant coverageEndsAt,
        @Nullable Instant shipMissedAt) {

    public static final Clocks NONE = new Clocks(null, null, null, null);

    Clocks confirmation(Instant due) {
        return new Clocks(due, paymentDueAt, coverageEndsAt, shipMissedAt);
    }

    Clocks payment(Instant due) {
        return new Clocks(confirmationDueAt, due, coverageEndsAt, shipMissedAt);
    }

    /** A payment that came to nothing leaves the buyer time for another. */
    Clocks paymentAtLeast(Instant soonest) {
        return paymentDueAt == null || paymentDueAt.isAfter(soonest) ? this : payment(soonest);
    }

    Clocks coverage(Instant due) {
        return new Clocks(confirmationDueAt, paymentDueAt, due, shipMissedAt);
    }

    Clocks shipMissed(Instant due) {
        return new Clocks(confirmationDueAt, paymentDueAt, coverageEndsAt, due);
    }

    /** Lets the coverage go on with what was left of it. */
    Clocks coverageResumed(Instant stoppedAt, Instant now) {
        return coverageEndsAt == null ? this : coverage(now.plus(Duration.between(stoppedAt, coverageEndsAt)));
    }
}
