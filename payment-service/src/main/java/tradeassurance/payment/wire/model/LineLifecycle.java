package tradeassurance.payment.wire.model;

import static tradeassurance.kernel.Lifecycle.by;
import static tradeassurance.kernel.Role.OPERATOR;
import static tradeassurance.kernel.Role.SERVICE;
import static tradeassurance.payment.wire.model.LineAction.APPLY;
import static tradeassurance.payment.wire.model.LineAction.CLOSE;
import static tradeassurance.payment.wire.model.LineAction.MATCH;
import static tradeassurance.payment.wire.model.LineAction.RETURN;
import static tradeassurance.payment.wire.model.LineAction.SET_ASIDE;
import static tradeassurance.payment.wire.model.LineState.APPLIED;
import static tradeassurance.payment.wire.model.LineState.CLOSED;
import static tradeassurance.payment.wire.model.LineState.MATCHED;
import static tradeassurance.payment.wire.model.LineState.RETURNED;
import static tradeassurance.payment.wire.model.LineState.WAITING;

import tradeassurance.kernel.Lifecycle;

/** The life of a line of a bank statement that is more than a debit. */
public final class LineLifecycle {

    public static final Lifecycle<BankLine, LineState, LineAction> TABLE = Lifecycle
            .<BankLine, LineState, LineAction> of("BankLine", LineState.class, LineAction.class)
            // @formatter:off
            .starts(MATCHED, WAITING)
            .row   (MATCHED, APPLY,     by(SERVICE),  APPLIED)
            .row   (MATCHED, SET_ASIDE, by(SERVICE),  WAITING)   // its payment has got its money, or was called off
            .row   (WAITING, MATCH,     by(OPERATOR), MATCHED)
            .row   (WAITING, RETURN,    by(OPERATOR), RETURNED)
            .row   (WAITING, CLOSE,     by(OPERATOR), CLOSED)    // reversals only
            .waits (MATCHED, "the order, which is asked what it still needs until it answers")
            .waits (WAITING, "an operator, who finds it among the unmatched lines")
            .ends  (APPLIED, RETURNED, CLOSED)
            // @formatter:on
            .build();

    private LineLifecycle() {
    }
}
