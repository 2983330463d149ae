package tradeassurance.payment.escrow;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Money;
import tradeassurance.payment.escrow.model.EscrowAccount;
import tradeassurance.payment.escrow.model.EscrowState;

/**
 * Whether an order's money is held, by which dispute, and how much of it.
 *
 * @param frozenAmount null for an order to which nothing has ever been paid
 */
record FreezeView(String orderId, boolean frozen, @Nullable String frozenBy, @Nullable Money frozenAmount) {

    static FreezeView of(Held<EscrowAccount> held) {
        EscrowAccount account = held.value();
        return new FreezeView(account.id(), account.state() == EscrowState.FROZEN, account.frozenBy(), account.frozen());
    }

    /** An order to which nothing has ever been paid. */
    static FreezeView ofNothing(String orderId) {
        return new FreezeView(orderId, false, null, null);
    }
}
