package tradeassurance.payment.escrow.model;

import static tradeassurance.kernel.Lifecycle.by;
import static tradeassurance.kernel.Role.OPERATOR;
import static tradeassurance.kernel.Role.PROVIDER;
import static tradeassurance.kernel.Role.SERVICE;
import static tradeassurance.payment.escrow.model.EscrowAction.BOOK_REFUND;
import static tradeassurance.payment.escrow.model.EscrowAction.CHARGE_BACK;
import static tradeassurance.payment.escrow.model.EscrowAction.FREEZE;
import static tradeassurance.payment.escrow.model.EscrowAction.GIVE_BACK;
import static tradeassurance.payment.escrow.model.EscrowAction.PAY_REFUND;
import static tradeassurance.payment.escrow.model.EscrowAction.RECEIVE;
import static tradeassurance.payment.escrow.model.EscrowAction.RELEASE;
import static tradeassurance.payment.escrow.model.EscrowAction.UNFREEZE;
import static tradeassurance.payment.escrow.model.EscrowState.FROZEN;
import static tradeassurance.payment.escrow.model.EscrowState.OPEN;
import static tradeassurance.payment.escrow.model.EscrowState.RELEASED;

import java.util.EnumSet;

import tradeassurance.kernel.Lifecycle;

/** The life of an order's escrow account. */
public final class EscrowLifecycle {

    public static final Lifecycle<EscrowAccount, EscrowState, EscrowAction> TABLE = Lifecycle
            .<EscrowAccount, EscrowState, EscrowAction> of("EscrowAccount", EscrowState.class, EscrowAction.class)
            // @formatter:off
            .starts(OPEN)
            .stays (EnumSet.of(OPEN, FROZEN),
                              RECEIVE,     by(PROVIDER))           // nothing of it is advanced while all is frozen
            .row   (OPEN,     FREEZE,      by(SERVICE),  FROZEN)
            .stays (FROZEN,   FREEZE,      by(SERVICE))            // the same dispute, about another amount
            .row   (FROZEN,   UNFREEZE,    by(SERVICE),  OPEN, FROZEN) // frozen still, where it was for another dispute
            .stays (OPEN,     UNFREEZE,    by(SERVICE))            // forestalls a freeze that comes late
            .stays (EnumSet.of(OPEN, FROZEN),
                              BOOK_REFUND, by(SERVICE))            // set aside at once, paid as the provider confirms
            .stays (EnumSet.of(OPEN, FROZEN),
                              GIVE_BACK,   by(SERVICE))            // what was paid too much was never the order's
            .stays (EnumSet.of(OPEN, FROZEN),
                              PAY_REFUND,  by(PROVIDER, OPERATOR)) // an operator where no provider can
            .stays (EnumSet.of(OPEN, FROZEN),
                              CHARGE_BACK, by(PROVIDER))           // the money is gone, whoever holds what is left
            .row   (OPEN,     RELEASE,     by(SERVICE),  RELEASED) // D1: at coverage end
            .waits (OPEN,     "the order, whose clocks order-service keeps")
            .waits (FROZEN,   "the dispute, whose clocks dispute-service keeps")
            .ends  (RELEASED)
            // @formatter:on
            .build();

    private EscrowLifecycle() {
    }
}
