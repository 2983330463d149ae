package tradeassurance.payment.recourse.model;

import java.time.Instant;

import tradeassurance.kernel.Money;

/**
 * What a supplier came to owe, and never changes.
 *
 * @param refundId the refund that the platform has paid for the supplier (R10)
 * @param overdueAt when it has been unpaid for too long
 */
public record RecourseTerms(String supplierId, String orderId, String refundId, Money amount, Instant openedAt,
        Instant overdueAt) {
}
