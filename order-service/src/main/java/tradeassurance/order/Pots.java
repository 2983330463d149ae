package tradeassurance.order;

import tradeassurance.kernel.Money;
import tradeassurance.order.peer.payment.EscrowSnapshot;

/**
 * Where the money of an order is.
 *
 * @param escrow what is held for it
 * @param advanced what went to the supplier as payments settled, within its limit
 * @param released what went to the supplier since
 */
record Pots(Money received, Money escrow, Money advanced, Money released, Money refunded, Money refundable, boolean frozen) {

    static Pots of(EscrowSnapshot money) {
        return new Pots(money.received(), money.held(), money.advanced(), money.released(), money.refunded(),
                money.refundable(), money.frozen());
    }
}
