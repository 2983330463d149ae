package tradeassurance.payment.wire.model;

import java.util.Currency;

/**
 * A payment for which a transfer is, or was, awaited.
 *
 * @param account the account that its payer was told
 * @param waiting whether no money has come for it so far
 */
public record AwaitedTransfer(String paymentId, String account, Currency currency, boolean waiting) {
}
