package tradeassurance.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * An exact amount of one currency. Arithmetic never rounds unless its name says how, refuses to mix currencies
 * ({@code CURRENCY_MISMATCH}) and throws {@link ArithmeticException} rather than overflow.
 *
 * @param minor the amount in the currency's smallest unit: cents for USD, yen for JPY; may be negative
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** The longest decimal that is read at all: a sign, 19 digits, a point and some decimals. */
    private static final int LONGEST_AMOUNT = 32;

    private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.([0-9]+))?");

    /** Units of account that ISO 4217 lists beside the currencies, and in which nobody can pay. */
    private static final Set<String> FUNDS_CODES = Set.of("BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "USS", "UYI");

    public Money {
        // Gold, test codes and the like have no minor unit (-1), so an exact amount of them cannot be stated.
        if (currency.getDefaultFractionDigits() < 0 || FUNDS_CODES.contains(currency.getCurrencyCode())) {
            throw unknown(currency.getCurrencyCode());
        }
    }

    /**
     * Reads {@code "10000.00", "USD"}.
     *
     * @throws Refusal {@code AMOUNT_NOT_EXACT} with more decimals than the currency has, {@code UNKNOWN_CURRENCY},
     *         {@code MALFORMED_REQUEST} when the amount is not a plain decimal or does not fit
     */
    public static Money of(@Nullable String amount, @Nullable String currency) {
        if (amount == null || amount.length() > LONGEST_AMOUNT) {
            throw malformed(amount);
        }
        var matcher = DECIMAL.matcher(amount);
        if (!matcher.matches()) {
            throw malformed(amount);
        }
        Money unit = ofMinor(1, currency);
        int digits = unit.currency.getDefaultFractionDigits();
        String decimals = matcher.group(1);
        if (decimals != null && decimals.length() > digits) {
            throw new Refusal(Refused.AMOUNT_NOT_EXACT, unit.currencyCode() + " has " + digits + " decimals: " + amount);
        }
        BigInteger minor = new BigDecimal(amount).movePointRight(digits).toBigIntegerExact();
        if (minor.bitLength() >= Long.SIZE) {
            throw malformed(amount);
        }
        return new Money(minor.longValueExact(), unit.currency);
    }

    /** An amount in minor units, such as cents; {@code UNKNOWN_CURRENCY} if nobody can pay in that currency. */
    public static Money ofMinor(long minor, @Nullable String currency) {
        try {
            return new Money(minor, Currency.getInstance(String.valueOf(currency)));
        } catch (IllegalArgumentException notIso4217) {
            throw unknown(currency);
        }
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    /** This share of the amount, half up to the minor unit (half away from zero when negative). */
    public Money portionHalfUp(BigDecimal rate) {
        return new Money(BigDecimal.valueOf(minor).multiply(rate).setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }

    /**
     * The amount in parts of these weights, none lost: what is left of rounding towards zero goes, one minor unit each, to
     * the parts with the largest remainder, the earliest first.
     *
     * @throws IllegalArgumentException if a weight is negative or all are zero
     */
    public List<Money> split(int... weights) {
        long total = IntStream.of(weights).asLongStream().sum();
        if (total <= 0 || IntStream.of(weights).anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("weights must not be negative, and not all zero");
        }
        BigInteger whole = BigInteger.valueOf(minor);
        long[] parts = new long[weights.length];
        long[] remainders = new long[weights.length];
        long left = minor;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] division = whole.multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(BigInteger.valueOf(total));
            parts[i] = division[0].longValueExact();
            remainders[i] = Math.abs(division[1].longValueExact());
            left -= parts[i];
        }
        // The sort is stable, so equal remainders stay in the order of their parts.
        IntStream.range(0, weights.length).boxed().sorted(Comparator.comparingLong((Integer i) -> remainders[i]).reversed())
                .limit(Math.abs(left)).forEach(i -> parts[i] += Long.signum(minor));
        List<Money> split = new ArrayList<>(parts.length);
        for (long part : parts) {
            split.add(new Money(part, currency));
        }
        return List.copyOf(split);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public Money min(Money other) {
        return moreThan(other) ? other : this;
    }

    public Money max(Money other) {
        return lessThan(other) ? other : this;
    }

    public boolean moreThan(Money other) {
        return compareTo(other) > 0;
    }

    public boolean lessThan(Money other) {
        return compareTo(other) < 0;
    }

    public boolean atMost(Money other) {
        return compareTo(other) <= 0;
    }

    public boolean atLeast(Money other) {
        return compareTo(other) >= 0;
    }

    /** Orders amounts of one currency; {@code CURRENCY_MISMATCH} for two. */
    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    /** The decimal with all of the currency's decimals: {@code 10000.00}, or {@code 10000} for JPY. */
    public String amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }

    public String currencyCode() {
        return currency.getCurrencyCode();
    }

    @Override
    public String toString() {
        return currencyCode() + " " + amount();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new Refusal(Refused.CURRENCY_MISMATCH, currencyCode() + " and " + other.currencyCode() + " do not mix");
        }
        return other;
    }

    private static Refusal malformed(@Nullable String amount) {
        String shown = amount == null || amount.length() > LONGEST_AMOUNT ? "" : ": '" + amount + "'";
        return new Refusal(Refused.MALFORMED_REQUEST, "not an amount such as 10000.00" + shown);
    }

    private static Refusal unknown(@Nullable String currency) {
        return new Refusal(Refused.UNKNOWN_CURRENCY, "not a currency to pay in: " + currency);
    }
}
