package tradeassurance.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Currency;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeRateTest {

    private static ExchangeRate inDollars(String currency, String rate) {
        return new ExchangeRate(new BigDecimal(rate), Currency.getInstance(currency), Currency.getInstance("USD"));
    }

    @ParameterizedTest(name = "{0} {1} at {2} is worth USD {3}")
    @CsvSource(textBlock = """
            1000.00, EUR, 1.10,     1100.00
            33.33,   EUR, 1.085,    36.17
            0.01,    EUR, 1.10,     0.02
            10000,   JPY, 0.0067,   67.00
            1,       JPY, 0.0067,   0.01
            0,       JPY, 0.0067,   0.00
            1.234,   KWD, 3.25,     4.02
            5.00,    USD, 1,        5.00
            """)
    void a_worth_is_rounded_up(String amount, String currency, String rate, String worth) {
        assertThat(inDollars(currency, rate).worth(Money.of(amount, currency))).isEqualTo(Money.of(worth, "USD"));
    }

    @ParameterizedTest(name = "of {0} {1} at {2}, {4} is within USD {3}")
    @CsvSource(textBlock = """
            1000.00, EUR, 1.10,   1100.00, 1000.00
            1000.00, EUR, 1.10,   1099.99, 999.99
            1000.00, EUR, 1.10,   1.00,    0.90
            1000.00, EUR, 1.10,   0.01,    0.00
            1000.00, EUR, 1.10,   0.00,    0.00
            10000,   JPY, 0.0067, 33.50,   5000
            1.234,   KWD, 3.25,   4.01,    1.233
            5.00,    USD, 1,      4.99,    4.99
            """)
    void what_is_within_a_room_is_rounded_down(String amount, String currency, String rate, String room, String within) {
        ExchangeRate inDollars = inDollars(currency, rate);
        Money part = inDollars.within(Money.of(amount, currency), Money.of(room, "USD"));
        assertThat(part).isEqualTo(Money.of(within, currency));
        assertThat(inDollars.worth(part).atMost(Money.of(room, "USD"))).isTrue();
    }

    @Test
    void what_cannot_be_counted_is_refused() {
        Money most = Money.ofMinor(Long.MAX_VALUE, "EUR");
        assertThat(inDollars("EUR", "1").worth(most).minor()).isEqualTo(Long.MAX_VALUE);
        assertThat(catchThrowableOfType(Refusal.class, () -> inDollars("EUR", "1.1").worth(most)).reason())
                .isEqualTo(Refused.MALFORMED_REQUEST);
        assertThat(catchThrowableOfType(Refusal.class, () -> inDollars("EUR", "1.1").worth(Money.of("1.00", "GBP"))).reason())
                .isEqualTo(Refused.CURRENCY_MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({ "0", "-1.1" })
    void a_rate_is_more_than_nothing(String rate) {
        assertThatThrownBy(() -> inDollars("EUR", rate)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equal_rates_are_equal_however_they_are_written() {
        assertThat(inDollars("EUR", "1.10")).isEqualTo(inDollars("EUR", "1.1"));
        assertThat(ExchangeRate.same(Currency.getInstance("USD"))).isEqualTo(inDollars("USD", "1.000"));
    }
}
