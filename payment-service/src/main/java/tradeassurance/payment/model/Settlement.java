package tradeassurance.payment.model;

import java.time.Instant;

import tradeassurance.kernel.Money;

/**
 * What has arrived.
 *
 * @param received what reached the order's account; less than the amount where the provider brought less
 * @param advanced the part that went on to the supplier at once; the rest is in escrow
 */
public record Settlement(Money received, Money advanced, Instant at) {

    public Money escrowed() {
        return received.minus(advanced);
    }
}
