package tradeassurance.payment.ledger;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * One entry of the books: so much left one account and reached another.
 *
 * @param transferId what belongs to one movement has the same
 * @param reference the payment, the refund, or the order for a release
 * @param note why, in the words of whoever asked for it; null where nobody gave any
 */
record LedgerEntryView(String id, String transferId, String debitAccount, String creditAccount, Money amount, String orderId,
        String reason, String reference, @Nullable String note, Instant at) {
}
