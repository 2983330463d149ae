package tradeassurance.order.model;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** When the order's periods end; null where a period has not begun. A period that is over keeps its end, to be read. */
public record Clocks(@Nullable Instant confirmationDueAt, @Nullable Instant paymentDueAt, @Nullable Instant acceptanceDueAt,
        @Nullable Instant coverageEndsAt) {

    public static final Clocks NONE = new Clocks(null, null, null, null);

    Clocks confirmation(Instant due) {
        return new Clocks(due, paymentDueAt, acceptanceDueAt, coverageEndsAt);
    }

    Clocks payment(Instant due) {
        return new Clocks(confirmationDueAt, due, acceptanceDueAt, coverageEndsAt);
    }

    /** A payment that came to nothing leaves the buyer time for another. */
    Clocks paymentAtLeast(Instant soonest) {
        return paymentDueAt == null || paymentDueAt.isAfter(soonest) ? this : payment(soonest);
    }

    Clocks acceptance(Instant due) {
        return new Clocks(confirmationDueAt, paymentDueAt, due, coverageEndsAt);
    }

    Clocks coverage(Instant due) {
        return new Clocks(confirmationDueAt, paymentDueAt, acceptanceDueAt, due);
    }

    /** Lets the acceptance period go on with what was left of it, and with the respite at least. */
    Clocks acceptanceResumed(Instant stoppedAt, Instant now, Duration respite) {
        return acceptanceDueAt == null ? this
                : acceptance(now.plus(longer(Duration.between(stoppedAt, acceptanceDueAt), respite)));
    }

    /** Lets the coverage go on with what was left of it. */
    Clocks coverageResumed(Instant stoppedAt, Instant now) {
        return coverageEndsAt == null ? this : coverage(now.plus(Duration.between(stoppedAt, coverageEndsAt)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
