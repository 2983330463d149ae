package tradeassurance.payment.ledger;

import tradeassurance.kernel.Money;

/**
 * What a supplier has at the platform in one currency.
 *
 * @param available what it may draw
 * @param pending what lies in escrow for its orders, and becomes its own at their coverage end
 * @param onItsWay what it has drawn and its bank has not confirmed
 * @param recourse below zero: what it owes the platform for refunds
 */
record SupplierBalanceView(String supplierId, Money available, Money pending, Money onItsWay, Money recourse) {
}
