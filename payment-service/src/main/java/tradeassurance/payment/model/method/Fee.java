package tradeassurance.payment.model.method;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * What a payment costs the buyer.
 *
 * @param amount what the platform collects on top, in the currency of the payment
 * @param usd the same in US dollars
 * @param bank what the bank will take by itself, as far as can be said; null where it takes nothing
 */
public record Fee(Money amount, Money usd, @Nullable Estimate bank) {

    /** What a bank usually takes, in US dollars (R53). */
    public record Estimate(Money atLeast, Money atMost) {

        Money middle() {
            return atLeast.plus(atMost).split(1, 1).get(0);
        }
    }

    /** What methods are compared by, in US dollars: with what a bank takes in the middle of what it may. */
    public Money cost() {
        return bank == null ? usd : usd.plus(bank.middle());
    }
}
