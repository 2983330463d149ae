package tradeassurance.payment.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

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

    /**
     * The fee comes first out of what was taken: a provider that brings less leaves the order short, not the platform. Refused
     * with {@code amount-not-as-charged} where it cannot come of what was charged.
     *
     * @param taken what the provider took, fee included
     * @param granted how much of it may go on to the supplier; null for nothing
     */
    static Settlement of(PaymentTerms terms, Money taken, @Nullable Money granted, Instant now) {
        Price price = terms.price();
        Money forTheOrder = taken.minus(price.fee());
        if (!forTheOrder.isPositive() || forTheOrder.moreThan(price.amount()) && !terms.method().sentByBuyer()) {
            throw new Refusal(PaymentRefusal.AMOUNT_NOT_AS_CHARGED, price.total() + " was charged, and " + taken + " taken");
        }
        Money received = price.worth(forTheOrder);
        Money kept = received.min(terms.orderDue());
        Money advanced = granted == null ? Money.zero(received.currency()) : granted.min(kept);
        return new Settlement(forTheOrder, received, received.minus(kept), advanced, now);
    }

    /** What has come of a payment of which something must have come by now. */
    static Settlement arrived(@Nullable Settlement settlement, String paymentId) {
        if (settlement == null) {
            throw new IllegalStateException("nothing has come of payment " + paymentId);
        }
        return settlement;
    }

    public Money escrowed() {
        return received.minus(advanced);
    }

    /** What the order has of it. */
    public Money kept() {
        return received.minus(surplus);
    }

    /**
     * What goes back to the buyer for a part of what was received, in the currency of the payment. All parts together come to
     * exactly what was taken, and at no time to less than their worth: what one of them is rounded up by, the next one lacks,
     * which may then be nothing.
     *
     * @param before what went back, or is booked to, before this part
     */
    public Money back(Money before, Money part) {
        return taken.currency().equals(received.currency()) ? part : worth(before.plus(part)).minus(worth(before));
    }

    private Money worth(Money back) {
        BigDecimal share = BigDecimal.valueOf(taken.minor()).multiply(BigDecimal.valueOf(back.minor()))
                .divide(BigDecimal.valueOf(received.minor()), 0, RoundingMode.UP);
        return new Money(share.longValueExact(), taken.currency());
    }
}
