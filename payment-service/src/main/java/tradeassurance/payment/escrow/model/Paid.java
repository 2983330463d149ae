package tradeassurance.payment.escrow.model;

import tradeassurance.kernel.Money;

/**
 * What one payment has brought to its order, and what has become of it.
 *
 * @param method how it was paid, and so how it goes back
 * @param received what arrived for the order
 * @param advanced the part that went to the supplier at once
 * @param refunded what is booked to go back through this payment, at most what was received (INV5)
 * @param recovered how much of what the supplier had of it, advanced or released, has been taken back
 * @param surplus what was more than the order needs and is not booked to go back yet; nobody's but the buyer's
 */
public record Paid(String paymentId, String method, Money received, Money advanced, Money refunded, Money recovered,
        Money surplus) {

    public Paid {
        if (!received.isPositive() || advanced.isNegative() || refunded.isNegative() || surplus.isNegative()
                || advanced.plus(surplus).moreThan(received) || refunded.plus(surplus).moreThan(received)
                || recovered.isNegative() || recovered.moreThan(received)) {
            throw new IllegalStateException("a payment that does not add up: " + paymentId);
        }
    }

    /** What may still go back through this payment, apart from what was too much. */
    public Money refundable() {
        return received.minus(refunded).minus(surplus);
    }

    /** What the platform still risks on it (INV4). */
    public Money atRisk() {
        return advanced.minus(recovered).max(Money.zero(advanced.currency()));
    }

    Paid refund(Money back, Money taken) {
        return new Paid(paymentId, method, received, advanced, refunded.plus(back), recovered.plus(taken), surplus);
    }

    Paid giveBack(Money tooMuch) {
        return new Paid(paymentId, method, received, advanced, refunded.plus(tooMuch), recovered, surplus.minus(tooMuch));
    }
}
