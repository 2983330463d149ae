package tradeassurance.limit;

import java.math.BigDecimal;
import java.util.Currency;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.ExchangeRate;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.limit.model.LimitRefusal;

/** The one currency in which limits are kept. */
public final class LimitCurrency {

    private static final Currency USD = Currency.getInstance("USD");

    /** A rate as it is written: a plain decimal of more than nothing, with at most ten decimals. */
    public static final String RATE = "(?=.*[1-9])[0-9]{1,7}(\\.[0-9]{1,10})?";

    public static final Money NOTHING = Money.zero(USD);

    private LimitCurrency() {
    }

    /** So many whole dollars. */
    public static Money whole(long dollars) {
        return Money.of(Long.toString(dollars), USD.getCurrencyCode());
    }

    /** The amount, if it is in this currency; refused with {@code currency-not-supported}. */
    public static Money require(Money amount) {
        if (!amount.currency().equals(USD)) {
            throw notSupported("limits are kept in " + USD + ", not " + amount.currencyCode());
        }
        return amount;
    }

    /** A rate into this currency. @param rate dollars for one unit of the amount's currency, in which that is more than zero */
    public static ExchangeRate rate(Money amount, BigDecimal rate) {
        return new ExchangeRate(rate, amount.currency(), USD);
    }

    /**
     * The same as it is asked for; refused with {@code currency-not-supported} where a rate is needed and missing, or the other
     * way round.
     *
     * @param rate as {@link #RATE}; null for an amount in this currency
     */
    public static ExchangeRate rate(Money amount, @Nullable String rate) {
        if (rate == null) {
            if (!amount.currency().equals(USD)) {
                throw notSupported("limits are kept in " + USD + ": say what one " + amount.currencyCode()
                        + " is worth, in usd_rate");
            }
            return ExchangeRate.same(USD);
        }
        if (amount.currency().equals(USD)) {
            throw notSupported("an amount in " + USD + " needs no usd_rate");
        }
        return rate(amount, new BigDecimal(rate));
    }

    /** The amount, if it is more than nothing. */
    public static Money requirePositive(Money amount) {
        if (!amount.isPositive()) {
            throw new Refusal(LimitRefusal.AMOUNT_NOT_POSITIVE, "the amount must be more than nothing").at("/amount");
        }
        return amount;
    }

    private static Refusal notSupported(String detail) {
        return new Refusal(LimitRefusal.CURRENCY_NOT_SUPPORTED, detail).at("/amount/currency");
    }
}
