package tradeassurance.order;

import tradeassurance.kernel.Money;
import tradeassurance.order.model.CoverageStatus;
import tradeassurance.order.model.Order;
import tradeassurance.order.peer.payment.EscrowSnapshot;

/**
 * What the buyer would get back if it won a claim today, and from where.
 *
 * @param fromEscrow what is still held for the order
 * @param fromSupplierOrGuarantee what the supplier has already, and for which the guarantor stands where it is gone
 */
record GivenBack(Money amount, Money fromEscrow, Money fromSupplierOrGuarantee) {

    static GivenBack of(Order order, EscrowSnapshot money) {
        Money nothing = Money.zero(order.contract().total().currency());
        Money covered = order.coverage() == CoverageStatus.ACTIVE
                ? order.covered().minus(money.refunded()).max(nothing)
                : nothing;
        Money amount = covered.min(money.refundable());
        Money escrow = amount.min(money.held());
        return new GivenBack(amount, escrow, amount.minus(escrow));
    }
}
