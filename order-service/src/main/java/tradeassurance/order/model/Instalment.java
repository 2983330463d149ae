package tradeassurance.order.model;

import tradeassurance.kernel.Money;

/** A part of the price, and what has settled of it. */
public record Instalment(InstalmentName name, Money amount, Money paid) {

    public static Instalment of(InstalmentName name, Money amount) {
        return new Instalment(name, amount, Money.zero(amount.currency()));
    }

    public Money outstanding() {
        return amount.minus(paid).max(Money.zero(amount.currency()));
    }

    public boolean complete() {
        return paid.atLeast(amount);
    }

    Instalment plus(Money more) {
        return new Instalment(name, amount, paid.plus(more));
    }
}
