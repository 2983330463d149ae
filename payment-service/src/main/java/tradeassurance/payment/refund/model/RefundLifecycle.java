package tradeassurance.payment.refund.model;

import static tradeassurance.kernel.Lifecycle.by;
import static tradeassurance.kernel.Role.OPERATOR;
import static tradeassurance.kernel.Role.PROVIDER;
import static tradeassurance.kernel.Role.SYSTEM;
import static tradeassurance.payment.refund.model.RefundAction.ASK_PROVIDER;
import static tradeassurance.payment.refund.model.RefundAction.FAIL_PART;
import static tradeassurance.payment.refund.model.RefundAction.PAY_BY_HAND;
import static tradeassurance.payment.refund.model.RefundAction.PAY_PART;
import static tradeassurance.payment.refund.model.RefundAction.RETRY;
import static tradeassurance.payment.refund.model.RefundAction.TAKE_OVER;
import static tradeassurance.payment.refund.model.RefundState.FAILED;
import static tradeassurance.payment.refund.model.RefundState.MANUAL;
import static tradeassurance.payment.refund.model.RefundState.PROCESSING;
import static tradeassurance.payment.refund.model.RefundState.SUCCEEDED;

import tradeassurance.kernel.Lifecycle;

/** The life of a refund. */
public final class RefundLifecycle {

    public static final Lifecycle<Refund, RefundState, RefundAction> TABLE = Lifecycle
            .<Refund, RefundState, RefundAction> of("Refund", RefundState.class, RefundAction.class)
            // @formatter:off
            .starts(PROCESSING)
            .row   (PROCESSING, PAY_PART,     by(PROVIDER), PROCESSING, SUCCEEDED, FAILED)
            .row   (PROCESSING, FAIL_PART,    by(PROVIDER), PROCESSING, FAILED)
            .stays (PROCESSING, ASK_PROVIDER, by(SYSTEM))                  // never refund twice, ask
            .row   (FAILED,     RETRY,        by(OPERATOR), PROCESSING)
            .row   (FAILED,     TAKE_OVER,    by(OPERATOR), MANUAL)
            .row   (MANUAL,     PAY_BY_HAND,  by(OPERATOR), SUCCEEDED)        // with the proof of it
            .timer (PROCESSING, "JANITOR", ASK_PROVIDER, PROVIDER, "PROCESSING",
                                        "requested + 1 min, then twice as long each time, at most a day", Refund::nextQuestionAt)
            .waits (FAILED,     "an operator, who retries once the reason is gone; the money stays set aside for the buyer")
            .waits (MANUAL,     "an operator, who pays the buyer by other means; the money stays set aside")
            .ends  (SUCCEEDED)
            // @formatter:on
            .build();

    private RefundLifecycle() {
    }
}
