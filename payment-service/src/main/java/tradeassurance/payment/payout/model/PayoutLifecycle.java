package tradeassurance.payment.payout.model;

import static tradeassurance.kernel.Lifecycle.by;
import static tradeassurance.kernel.Role.PROVIDER;
import static tradeassurance.kernel.Role.SERVICE;
import static tradeassurance.kernel.Role.SYSTEM;
import static tradeassurance.payment.payout.model.PayoutAction.ASK_PROVIDER;
import static tradeassurance.payment.payout.model.PayoutAction.CONFIRM;
import static tradeassurance.payment.payout.model.PayoutAction.FAIL;
import static tradeassurance.payment.payout.model.PayoutAction.SEND;
import static tradeassurance.payment.payout.model.PayoutState.FAILED;
import static tradeassurance.payment.payout.model.PayoutState.PAID;
import static tradeassurance.payment.payout.model.PayoutState.REQUESTED;
import static tradeassurance.payment.payout.model.PayoutState.SENT;

import tradeassurance.kernel.Lifecycle;

/** The life of a payout. */
public final class PayoutLifecycle {

    public static final Lifecycle<Payout, PayoutState, PayoutAction> TABLE = Lifecycle
            .<Payout, PayoutState, PayoutAction> of("Payout", PayoutState.class, PayoutAction.class)
            // @formatter:off
            .starts(REQUESTED)
            .row   (REQUESTED, SEND,         by(SERVICE),  SENT)      // before the provider is called
            .row   (SENT,      CONFIRM,      by(PROVIDER), PAID)
            .row   (SENT,      FAIL,         by(PROVIDER), FAILED)    // back on the balance
            .stays (SENT,      ASK_PROVIDER, by(SYSTEM))              // never pay twice, ask
            .timer (SENT, "JANITOR", ASK_PROVIDER, PROVIDER, "SENT",
                                     "sent + 1 min, then twice as long each time, at most a day", Payout::nextQuestionAt)
            .waits (REQUESTED, "the payment provider, which is about to be called")
            .ends  (PAID, FAILED)
            // @formatter:on
            .build();

    private PayoutLifecycle() {
    }
}
