package tradeassurance.limit.model;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;

/** What can be asked of a limit, with what it carries. */
public sealed interface LimitCommand {

    Decision<Limit> on(Limit limit, Actor by, Instant now);

    /**
     * Sets the limit to an amount, whatever it was; its basis is kept (R21).
     *
     * @param highest the most that anybody is granted
     */
    record Grant(Money amount, Money highest, GrantBasis basis, String reason) implements LimitCommand {
        @Override
        public Decision<Limit> on(Limit limit, Actor by, Instant now) {
            return limit.grant(this, by);
        }
    }

    /** The supplier is enrolled: room may be given away. @param nextAt when the limit is recalculated first */
    record Activate(Instant nextAt) implements LimitCommand {
        @Override
        public Decision<Limit> on(Limit limit, Actor by, Instant now) {
            return limit.activate(this, by);
        }
    }

    /** The supplier is enrolled no longer: no more room is given away. */
    record Suspend() implements LimitCommand {
        @Override
        public Decision<Limit> on(Limit limit, Actor by, Instant now) {
            return limit.suspend(by);
        }
    }

    /**
     * The limit has been worked out anew. A rise takes effect at once, a reduction after notice, or at once after a loss (F8).
     *
     * @param id where it is explained
     * @param nextAt when to do it again; null leaves that as it is
     */
    record Recalculate(String id, RecalculationCause cause, Money amount, Duration notice, @Nullable Instant nextAt)
            implements
                LimitCommand {
        @Override
        public Decision<Limit> on(Limit limit, Actor by, Instant now) {
            return limit.recalculate(this, by, now);
        }
    }
}
