package tradeassurance.payment.model;

import java.time.Instant;

import tradeassurance.kernel.Money;

/**
 * What was agreed when a payment was created, and never changes.
 *
 * @param amount what reaches the order's account
 * @param fee what the buyer pays on top (A17)
 * @param cardToken the provider's name for the card; never a card number
 * @param expectedFrom when the money is expected at the earliest
 * @param expectedTo when it counts as overdue (A25)
 */
public record PaymentTerms(String orderId, String buyerId, String supplierId, String instalment, PaymentMethod method,
        Money amount, Money fee, String cardToken, Instant createdAt, Instant expectedFrom, Instant expectedTo) {

    /** What the provider is asked to take. */
    public Money total() {
        return amount.plus(fee);
    }
}
