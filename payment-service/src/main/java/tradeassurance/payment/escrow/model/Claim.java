package tradeassurance.payment.escrow.model;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * What a dispute holds of an order's money.
 *
 * @param amount how much, where it is about a part of the order (A34); null for all of it
 */
public record Claim(String disputeId, @Nullable Money amount) {

    boolean whole() {
        return amount == null;
    }

    /** What it holds where so much may still go back to the buyer. */
    public Money of(Money refundable) {
        return amount == null ? refundable : amount.min(refundable);
    }

    /** What is left of it once so much has gone back for it. */
    Claim less(Money back) {
        return amount == null ? this : new Claim(disputeId, amount.minus(back).max(Money.zero(back.currency())));
    }
}
