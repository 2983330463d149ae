package tradeassurance.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Currency;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest(name = "{0} {1} is {2} minor units, written {3}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            amount,                currency, minor,                written
            10000.00,              USD,      1000000,              USD 10000.00
            10000,                 USD,      1000000,              USD 10000.00
            10000.5,               USD,      1000050,              USD 10000.50
            0.01,                  EUR,      1,                    EUR 0.01
            0,                     EUR,      0,                    EUR 0.00
            -0.00,                 EUR,      0,                    EUR 0.00
            -12.30,                GBP,      -1230,                GBP -12.30
            10001,                 JPY,      10001,                JPY 10001
            1.234,                 KWD,      1234,                 KWD 1.234
            92233720368547758.07,  CNY,      9223372036854775807,  CNY 92233720368547758.07
            -92233720368547758.08, CNY,      -9223372036854775808, CNY -92233720368547758.08
            """)
    void an_amount_is_read_exactly_and_written_with_all_decimals(String amount, String currency, long minor, String written) {
        Money money = Money.of(amount, currency);

        assertThat(money.minor()).isEqualTo(minor);
        assertThat(money).hasToString(written).isEqualTo(Money.ofMinor(minor, currency));
        assertThat(Money.of(money.amount(), money.currencyCode())).isEqualTo(money);
    }

    @ParameterizedTest(name = "''{0}'' ''{1}'' is refused: {2}")
    @CsvSource(useHeadersInDisplayName = true, nullValues = "null", textBlock = """
            amount,                                 currency, reason
            1.001,                                  USD,      AMOUNT_NOT_EXACT
            1.000,                                  USD,      AMOUNT_NOT_EXACT
            1.0,                                    JPY,      AMOUNT_NOT_EXACT
            1.00,                                   UUU,      UNKNOWN_CURRENCY
            1.00,                                   usd,      UNKNOWN_CURRENCY
            1.00,                                   '',       UNKNOWN_CURRENCY
            1.00,                                   null,     UNKNOWN_CURRENCY
            1,                                      XAU,      UNKNOWN_CURRENCY
            1,                                      XXX,      UNKNOWN_CURRENCY
            1.00,                                   USN,      UNKNOWN_CURRENCY
            1.00,                                   CHE,      UNKNOWN_CURRENCY
            null,                                   USD,      MALFORMED_REQUEST
            '',                                     USD,      MALFORMED_REQUEST
            ' ',                                    USD,      MALFORMED_REQUEST
            ' 1.00',                                USD,      MALFORMED_REQUEST
            1e3,                                    USD,      MALFORMED_REQUEST
            +1.00,                                  USD,      MALFORMED_REQUEST
            01.00,                                  USD,      MALFORMED_REQUEST
            .50,                                    USD,      MALFORMED_REQUEST
            1.,                                     USD,      MALFORMED_REQUEST
            '1,000.00',                             USD,      MALFORMED_REQUEST
            0x10,                                   USD,      MALFORMED_REQUEST
            NaN,                                    USD,      MALFORMED_REQUEST
            ١٢,                                     USD,      MALFORMED_REQUEST
            92233720368547758.08,                   USD,      MALFORMED_REQUEST
            -92233720368547758.09,                  USD,      MALFORMED_REQUEST
            999999999999999999999999999999999999.0, USD,      MALFORMED_REQUEST
            """)
    void what_is_not_an_exact_amount_is_refused_by_name(String amount, String currency, Refused reason) {
        assertThat(refusalOf(() -> Money.of(amount, currency)).reason()).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0} and {1}: sum {2}, difference {3}, smaller {4}, larger {5}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            one,    other,  sum,    difference, smaller, larger
            10.00,  2.50,   12.50,  7.50,       2.50,    10.00
            2.50,   10.00,  12.50,  -7.50,      2.50,    10.00
            -1.00,  1.00,   0.00,   -2.00,      -1.00,   1.00
            4.00,   4.00,   8.00,   0.00,       4.00,    4.00
            """)
    void amounts_of_one_currency_add_up_and_compare(String one, String other, String sum, String difference, String smaller,
            String larger) {
        assertThat(usd(one).plus(usd(other))).isEqualTo(usd(sum));
        assertThat(usd(one).minus(usd(other))).isEqualTo(usd(difference));
        assertThat(usd(one).min(usd(other))).isEqualTo(usd(smaller));
        assertThat(usd(one).max(usd(other))).isEqualTo(usd(larger));
        assertThat(usd(one).moreThan(usd(other))).isEqualTo(!usd(one).atMost(usd(other)));
        assertThat(usd(one).lessThan(usd(other))).isEqualTo(!usd(one).atLeast(usd(other)));
        assertThat(usd(one).moreThan(usd(other))).isEqualTo(usd(difference).isPositive());
        assertThat(usd(one).lessThan(usd(other))).isEqualTo(usd(difference).isNegative());
    }

    @Test
    void an_amount_knows_its_sign() {
        assertThat(Money.zero(Currency.getInstance("USD")).isZero()).isTrue();
        assertThat(usd("0.01").isZero()).isFalse();
        assertThat(usd("0.00").isPositive()).isFalse();
        assertThat(usd("0.00").isNegative()).isFalse();
        assertThat(usd("1.50").negated()).isEqualTo(usd("-1.50"));
        assertThat(usd("1.50").times(-3)).isEqualTo(usd("-4.50"));
    }

    @Test
    void currencies_do_not_mix() {
        Money euro = Money.of("1.00", "EUR");

        assertThat(refusalOf(() -> usd("1.00").plus(euro)).reason()).isEqualTo(Refused.CURRENCY_MISMATCH);
        assertThat(refusalOf(() -> usd("1.00").minus(euro)).reason()).isEqualTo(Refused.CURRENCY_MISMATCH);
        assertThat(refusalOf(() -> usd("1.00").min(euro)).reason()).isEqualTo(Refused.CURRENCY_MISMATCH);
        assertThat(refusalOf(() -> usd("1.00").compareTo(euro)).reason()).isEqualTo(Refused.CURRENCY_MISMATCH);
        assertThat(usd("1.00")).isNotEqualTo(euro);
    }

    @Test
    void arithmetic_throws_rather_than_overflow() {
        Money most = Money.ofMinor(Long.MAX_VALUE, "USD");
        Money least = Money.ofMinor(Long.MIN_VALUE, "USD");

        assertThatThrownBy(() -> most.plus(usd("0.01"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(usd("0.01"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.portionHalfUp(BigDecimal.TEN)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest(name = "{1} of {0} is {2}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            amount,        rate,    portion
            USD 100.00,    0.0299,  USD 2.99
            USD 12000.00,  0.0299,  USD 358.80
            JPY 10001,     0.0299,  JPY 299
            USD 0.50,      0.01,    USD 0.01
            USD 0.49,      0.01,    USD 0.00
            USD -0.50,     0.01,    USD -0.01
            USD 100000.00, 0.00125, USD 125.00
            """)
    void a_portion_is_rounded_half_up_to_the_minor_unit(String amount, BigDecimal rate, String portion) {
        Money whole = Money.of(amount.substring(4), amount.substring(0, 3));

        assertThat(whole.portionHalfUp(rate)).hasToString(portion);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static Refusal refusalOf(ThrowingCallable asked) {
        return catchThrowableOfType(Refusal.class, asked);
    }
}
