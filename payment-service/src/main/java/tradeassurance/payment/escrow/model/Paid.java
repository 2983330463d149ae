package tradeassurance.payment.escrow.model;

import tradeassurance.kernel.Money;

/**
 * What one payment has brought to its order, and what has become of it.
 *
 * @param received what arrived for the order
 * @param advanced the part that went to the supplier at once
 * @param refunded what is booked to go back through this payment, at most what was received (INV5)
 * @param recovered how much of the advance has been taken back from the supplier
 */
public record Paid(String paymentId, Money received, Money advanced, Money refunded, Money recovered) {

    public Paid {
        if (!received.isPositive() || advanced.isNegative() || advanced.moreThan(received) || refunded.isNegative()
                || refunded.moreThan(received) || recovered.isNegative() || recovered.moreThan(advanced)) {
            throw new IllegalStateException("a payment that does not add up: " + paymentId);
        }
    }

    /** What may still go back through this payment. */
    public Money refundable() {
        return received.minus(refunded);
    }

    /** What the platform still risks on it (INV4). */
    public Money atRisk() {
        return advanced.minus(recovered);
    }

    Paid refund(Money back, Money taken) {
        return new Paid(paymentId, received, advanced, refunded.plus(back), recovered.plus(taken));
    }
}
