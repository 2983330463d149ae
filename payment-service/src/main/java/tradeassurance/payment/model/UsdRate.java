package tradeassurance.payment.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;

import tradeassurance.kernel.Money;

/**
 * What a currency is worth in US dollars.
 *
 * @param perUnit dollars for one unit: 1.08 for EUR; more than nothing
 * @param source who says so
 * @param asOf of which moment it is
 */
public record UsdRate(Currency currency, BigDecimal perUnit, String source, Instant asOf) {

    public static final Currency USD = Currency.getInstance("USD");

    /** How a dollar stands to itself. */
    public static final UsdRate PAR = new UsdRate(USD, BigDecimal.ONE, "PAR", Instant.EPOCH);

    public UsdRate {
        if (perUnit.signum() <= 0) {
            throw new IllegalArgumentException("a rate is more than nothing: " + perUnit);
        }
    }

    /** Half up to the cent. */
    public Money toUsd(Money amount) {
        return rounded(major(amount, currency).multiply(perUnit), USD);
    }

    /** Half up to this currency's minor unit. */
    public Money fromUsd(Money dollars) {
        return rounded(major(dollars, USD).divide(perUnit, MathContext.DECIMAL128), currency);
    }

    /** Refused with {@code CURRENCY_MISMATCH} where it is of another currency. */
    private static BigDecimal major(Money amount, Currency unit) {
        return new BigDecimal(Money.zero(unit).plus(amount).amount());
    }

    private static Money rounded(BigDecimal amount, Currency unit) {
        return new Money(amount.movePointRight(unit.getDefaultFractionDigits()).setScale(0, RoundingMode.HALF_UP)
                .longValueExact(), unit);
    }
}
