package tradeassurance.payment.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

import tradeassurance.kernel.Money;

/**
 * What has arrived.
 *
 * @param taken without the fee, in the currency of the payment
 * @param received the same in the order's currency; less than the credit where the provider brought less, and more where a
 *        buyer has sent more
 * @param surplus the part of it that is more than the order needs, and goes back
 * @param advanced the part that went on to the supplier at once; the rest is in escrow
 */
public record Settlement(Money taken, Money received, Money surplus, Money advanced, Instant at) {

    public Settlement {
        if (surplus.isNegative() || advanced.isNegative() || surplus.plus(advanced).moreThan(received)) {
            throw new IllegalStateException("a settlement that does not add up: " + received);
        }
    }

    public Money escrowed() {
        return received.minus(advanced);
    }

    /** What the order has of it. */
    public Money kept() {
        return received.minus(surplus);
    }

    /**
     * What goes back to the buyer for so much of what was received, in the currency of the payment: all of it for all, else
     * in proportion and rounded down, so that parts never come to more than was taken.
     */
    public Money back(Money part) {
        if (taken.currency().equals(received.currency())) {
            return part;
        }
        BigDecimal share = BigDecimal.valueOf(taken.minor()).multiply(BigDecimal.valueOf(part.minor()))
                .divide(BigDecimal.valueOf(received.minor()), 0, RoundingMode.DOWN);
        return new Money(share.longValueExact(), taken.currency());
    }
}
