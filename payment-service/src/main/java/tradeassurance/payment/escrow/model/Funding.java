package tradeassurance.payment.escrow.model;

import tradeassurance.kernel.Money;

/**
 * Where a refund comes from.
 *
 * @param escrow what was held for the order
 * @param supplierBalance what the supplier had and had not drawn yet
 * @param recourse what the supplier owes now, backed by the guarantee fund
 */
public record Funding(Money escrow, Money supplierBalance, Money recourse) {

    /**
     * Escrow first, then what the supplier has, then what it will owe.
     *
     * @param held what is in escrow
     * @param available what the supplier has; negative counts as nothing
     */
    static Funding of(Money amount, Money held, Money available) {
        Money none = Money.zero(amount.currency());
        Money escrow = amount.min(held);
        Money rest = amount.minus(escrow);
        Money balance = rest.min(available.max(none));
        return new Funding(escrow, balance, rest.minus(balance));
    }

    /** What of it does not come out of escrow, and so takes back an advance. */
    public Money recovered() {
        return supplierBalance.plus(recourse);
    }

    public Money total() {
        return escrow.plus(recovered());
    }
}
