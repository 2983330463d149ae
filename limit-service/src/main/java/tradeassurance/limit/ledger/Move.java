package tradeassurance.limit.ledger;

import tradeassurance.kernel.Money;

/**
 * A change of what is reserved and used of a limit.
 *
 * @param reserved what is added to the reserved part; negative where it is taken off
 * @param used what is added to the used part; negative where it is taken off
 */
public record Move(EntryKind kind, String supplierId, String paymentId, String orderId, Money reserved, Money used,
        String reason) {
}
