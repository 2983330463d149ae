package tradeassurance.payment.model;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * What is paid, and what it is worth to the order, at a rate that never changes.
 *
 * @param amount without the fee, in the currency of the payment
 * @param fee on top, in the same (A17)
 * @param credit what the amount pays of the order, in the order's currency
 * @param feeCredit the fee in the order's currency
 * @param rate how it was converted; what one unit is worth
 * @param quoteId the quote that all of it comes from, asked for or not; null where it is from before quotes were always kept
 */
public record Price(Money amount, Money fee, Money credit, Money feeCredit, UsdRate rate, @Nullable String quoteId) {

    public Price {
        if (!amount.isPositive() || !credit.isPositive() || fee.isNegative() || feeCredit.isNegative()) {
            throw new IllegalStateException("a payment is of more than nothing, and costs no less than nothing: " + amount);
        }
        if (!amount.currency().equals(fee.currency()) || !credit.currency().equals(feeCredit.currency())) {
            throw new IllegalStateException("a fee in another currency: " + fee + " on " + amount);
        }
    }

    /** What the provider is asked to take. */
    public Money total() {
        return amount.plus(fee);
    }

    /** What this much of the payment is worth to the order: exactly the credit for exactly the amount. */
    Money worth(Money received) {
        if (received.compareTo(amount) == 0) {
            return credit;
        }
        Money exact = amount.currency().equals(credit.currency()) ? received : rate.toUsd(received);
        return received.lessThan(amount) ? exact.min(credit) : exact.max(credit);
    }
}
