package tradeassurance.payment.ledger;

import tradeassurance.kernel.Money;

/**
 * What a supplier has at the platform.
 *
 * @param recourse below zero: what it owes the platform for refunds
 */
record SupplierBalanceView(String supplierId, Money available, Money recourse) {
}
