package tradeassurance.limit.model;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;

/** What can be asked of a limit, with what it carries. */
public sealed interface LimitCommand {

    Decision<Limit> on(Limit limit, Actor by);

    /**
     * Sets the limit to an amount, whatever it was; its basis is kept (R21).
     *
     * @param highest the most that anybody is granted
     */
    record Grant(Money amount, Money highest, String reason) implements LimitCommand {
        @Override
        public Decision<Limit> on(Limit limit, Actor by) {
            return limit.grant(this, by);
        }
    }

    /** The supplier is enrolled: room may be given away. */
    record Activate() implements LimitCommand {
        @Override
        public Decision<Limit> on(Limit limit, Actor by) {
            return limit.activate(by);
        }
    }

    /** The supplier is enrolled no longer: no more room is given away. */
    record Suspend() implements LimitCommand {
        @Override
        public Decision<Limit> on(Limit limit, Actor by) {
            return limit.suspend(by);
        }
    }
}
