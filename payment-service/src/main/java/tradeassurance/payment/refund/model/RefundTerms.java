package tradeassurance.payment.refund.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import tradeassurance.kernel.Money;

/**
 * What was booked when the refund was instructed, and never changes.
 *
 * @param causeId the dispute or modification, the order that is over, or the payment that brought too much, came after its end
 *        or was charged back
 * @param amount exactly what was agreed or ruled (INV5)
 * @param fromEscrow what came out of escrow
 * @param fromBalance what came out of what the supplier had
 * @param fromRecourse what the supplier owes for it
 * @param recoveries whose advances were taken back
 * @param full whether nothing of the order could be refunded any more afterwards
 * @param firstQuestionAfter how long is waited before the provider is asked what became of it
 */
public record RefundTerms(String orderId, RefundCause cause, String causeId, String buyerId, String supplierId, Money amount,
        Money fromEscrow, Money fromBalance, Money fromRecourse, List<Recovery> recoveries, boolean full, Instant createdAt,
        Duration firstQuestionAfter) {

    public RefundTerms {
        recoveries = List.copyOf(recoveries);
        if (!fromEscrow.plus(fromBalance).plus(fromRecourse).equals(amount)) {
            throw new IllegalStateException("a refund that is not funded exactly (INV5)");
        }
    }
}
