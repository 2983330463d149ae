package tradeassurance.limit;

import java.util.Currency;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.limit.model.LimitRefusal;

/** The one currency in which limits are kept. */
public final class LimitCurrency {

    private static final Currency USD = Currency.getInstance("USD");

    public static final Money NOTHING = Money.zero(USD);

    private LimitCurrency() {
    }

    /** The amount, if it is in this currency; refused with {@code currency-not-supported}. */
    public static Money require(Money amount) {
        if (!amount.currency().equals(USD)) {
            throw new Refusal(LimitRefusal.CURRENCY_NOT_SUPPORTED,
                    "limits are kept in " + USD + ", not " + amount.currencyCode())
                    .at("/amount/currency");
        }
        return amount;
    }

    /** The amount, if it is in this currency and more than nothing. */
    public static Money requirePositive(Money amount) {
        if (!require(amount).isPositive()) {
            throw new Refusal(LimitRefusal.AMOUNT_NOT_POSITIVE, "the amount must be more than nothing").at("/amount");
        }
        return amount;
    }
}
