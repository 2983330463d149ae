package tradeassurance.order.peer.payment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import tradeassurance.kernel.Money;

/**
 * What this service reads of the money of an order.
 *
 * @param held what lies in escrow
 * @param advanced what went to the supplier as payments settled
 * @param released what went to the supplier since
 * @param refundable what the buyer may still get back
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EscrowSnapshot(Money received, Money held, Money advanced, Money released, Money refunded, Money refundable,
        boolean frozen) {
}
