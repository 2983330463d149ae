package tradeassurance.payment.escrow;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.door.Held;
import tradeassurance.payment.escrow.model.EscrowAccount;
import tradeassurance.payment.escrow.model.EscrowState;

/** Whether an order's money is held, and by which dispute. */
record FreezeView(String orderId, boolean frozen, @Nullable String frozenBy) {

    static FreezeView of(Held<EscrowAccount> held) {
        EscrowAccount account = held.value();
        return new FreezeView(account.id(), account.state() == EscrowState.FROZEN, account.frozenBy());
    }

    /** An order to which nothing has ever been paid. */
    static FreezeView ofNothing(String orderId) {
        return new FreezeView(orderId, false, null);
    }
}
