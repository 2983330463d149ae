package tradeassurance.payment.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * What was agreed when a payment was created, and never changes.
 *
 * @param orderDue what was still to be paid of the whole order; more than that is given back
 * @param expectedFrom when the money is expected at the earliest; null where nobody can say
 * @param expectedTo when it counts as overdue (A25); null where nobody can say
 */
public record PaymentTerms(String orderId, String buyerId, String supplierId, String instalment, PaymentMethod method,
        Price price, Instrument instrument, Money orderDue, Instant createdAt, @Nullable Instant expectedFrom,
        @Nullable Instant expectedTo) {
}
