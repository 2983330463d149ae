package tradeassurance.payment.escrow;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Money;
import tradeassurance.payment.escrow.model.EscrowAccount;
import tradeassurance.payment.escrow.model.EscrowLifecycle;
import tradeassurance.payment.escrow.model.EscrowState;

/**
 * The money of an order.
 *
 * @param received what payments have brought
 * @param held what lies in escrow
 * @param advanced what went to the supplier as payments settled
 * @param released what went to the supplier at coverage end
 * @param refunded what is booked to go back to the buyer
 * @param paidBack what of it has reached the buyer
 * @param refundable what the buyer may still get back
 * @param frozenBy the dispute that holds the money; null where none does
 * @param frozenAmount what of the refundable it holds
 */
public record EscrowView(String orderId, String buyerId, String supplierId, EscrowState status, Money received, Money held,
        Money advanced, Money released, Money refunded, Money paidBack, Money refundable, boolean frozen,
        @Nullable String frozenBy, Money frozenAmount, List<String> allowedActions) {

    public static EscrowView of(Held<EscrowAccount> held) {
        EscrowAccount account = held.value();
        return new EscrowView(account.id(), account.buyerId(), account.supplierId(), account.state(), account.received(),
                account.held(), account.advanced(), account.released(), account.refunded(), account.paidBack(),
                account.refundable(), account.state() == EscrowState.FROZEN, account.frozenBy(), account.frozen(),
                EscrowLifecycle.TABLE.allowed(account.state(), held.by().role()).stream()
                        .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
    }
}
