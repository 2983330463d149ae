package tradeassurance.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * What one unit of a currency is worth in another. It rounds against whoever uses it: a worth up, what a worth buys down, so
 * that a risk counted in the other currency is never understated.
 *
 * @param rate units of {@code to} for one unit of {@code from}; more than nothing
 */
public record ExchangeRate(BigDecimal rate, Currency from, Currency to) {

    public ExchangeRate {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("a rate is more than nothing: " + rate);
        }
        rate = rate.stripTrailingZeros();
    }

    /** Of a currency in itself. */
    public static ExchangeRate same(Currency currency) {
        return new ExchangeRate(BigDecimal.ONE, currency, currency);
    }

    /**
     * What the amount is worth, rounded up to the minor unit. It grows with the amount.
     *
     * @throws Refusal {@code MALFORMED_REQUEST} where that does not fit, {@code CURRENCY_MISMATCH} for another currency
     */
    public Money worth(Money amount) {
        require(amount, from);
        BigDecimal worth = BigDecimal.valueOf(amount.minor(), from.getDefaultFractionDigits()).multiply(rate)
                .movePointRight(to.getDefaultFractionDigits()).setScale(0, RoundingMode.UP);
        if (worth.toBigInteger().bitLength() >= Long.SIZE) {
            throw new Refusal(Refused.MALFORMED_REQUEST, amount + " at " + rate.toPlainString() + " is too much to be counted")
                    .at("/amount");
        }
        return new Money(worth.longValueExact(), to);
    }

    /** As much of the amount as is worth no more than the room; nothing where the room buys no minor unit. */
    public Money within(Money amount, Money room) {
        if (worth(amount).atMost(room)) {
            return amount;
        }
        BigDecimal bought = BigDecimal.valueOf(room.minor(), to.getDefaultFractionDigits())
                .movePointRight(from.getDefaultFractionDigits()).divide(rate, 0, RoundingMode.DOWN);
        return new Money(bought.longValueExact(), from);
    }

    private static void require(Money amount, Currency currency) {
        if (!amount.currency().equals(currency)) {
            throw new Refusal(Refused.CURRENCY_MISMATCH, amount + " is no amount of " + currency);
        }
    }
}
