package tradeassurance.payment.ledger;

import java.time.Instant;

import tradeassurance.kernel.Money;

/**
 * One entry of the books: so much left one account and reached another.
 *
 * @param transferId what belongs to one movement has the same
 * @param reference the payment, the refund, or the order for a release
 */
record LedgerEntryView(String id, String transferId, String debitAccount, String creditAccount, Money amount, String orderId,
        String reason, String reference, Instant at) {
}
