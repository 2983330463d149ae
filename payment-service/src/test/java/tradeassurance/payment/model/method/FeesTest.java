package tradeassurance.payment.model.method;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.payment.model.method.Asked.usd;
import static tradeassurance.payment.model.method.Offers.CATALOGUE;
import static tradeassurance.payment.model.method.Offers.FRIDAY;
import static tradeassurance.payment.model.method.Offers.offer;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Money;
import tradeassurance.payment.model.PaymentMethod;

/** What methods cost. */
class FeesTest {

    @ParameterizedTest(name = "{0} {1} {2} {3} -> {4}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            method,           amount,     currency, details,                     fee
            PAYPAL,           100.00,     USD,      ,                            2.99
            PAYPAL,           1000.00,    USD,      ,                            29.90
            PAYPAL,           12000.00,   USD,      ,                            358.80
            PAYPAL,           10001,      JPY,      ,                            299
            CARD,             100.00,     USD,      card=VISA,                   2.99
            CARD,             1000.00,    USD,      card=MASTERCARD,             29.90
            CARD,             12000.00,   USD,      card=VISA,                   358.80
            CARD,             0.17,       USD,      card=VISA,                   0.01
            CARD,             0.01,       USD,      card=VISA,                   0.00
            WESTERN_UNION,    50.00,      USD,      buyer=US,                    2.45
            WESTERN_UNION,    100.00,     USD,      buyer=US,                    4.90
            WESTERN_UNION,    200.00,     USD,      buyer=US,                    4.90
            WESTERN_UNION,    272.22,     USD,      buyer=US,                    4.90
            WESTERN_UNION,    500.00,     USD,      buyer=US,                    9.00
            WESTERN_UNION,    1000.00,    USD,      buyer=US,                    18.00
            WESTERN_UNION,    2500.00,    USD,      buyer=US,                    45.00
            LETTER_OF_CREDIT, 1000.00,    USD,      order=10000.00,              50.00
            LETTER_OF_CREDIT, 1000.00,    USD,      order=40000.00,              50.00
            LETTER_OF_CREDIT, 1000.00,    USD,      order=40008.00,              50.01
            LETTER_OF_CREDIT, 1000.00,    USD,      order=100000.00,             125.00
            LETTER_OF_CREDIT, 1000.00,    USD,      order=240000.00,             300.00
            LETTER_OF_CREDIT, 1000.00,    USD,      order=1000000.00,            300.00
            ONLINE_BANKING,   10000.00,   USD,      bank=US,                     15.00
            ONLINE_BANKING,   10000.01,   USD,      bank=US,                     20.00
            ONLINE_BANKING,   25000.00,   USD,      bank=US,                     20.00
            ONLINE_BANKING,   25000.01,   USD,      bank=US,                     25.00
            ONLINE_BANKING,   40000.01,   USD,      bank=US,                     30.00
            ONLINE_BANKING,   50000.00,   USD,      bank=US,                     30.00
            ONLINE_BANKING,   8000.00,    EUR,      bank=DE,                     12.00
            ONLINE_TRANSFER,  8000.00,    EUR,      bank=DE provider=SOFORT,     12.00
            ONLINE_TRANSFER,  8000.00,    EUR,      bank=NL provider=IDEAL,      12.00
            ONLINE_TRANSFER,  8000.01,    EUR,      bank=NL provider=IDEAL,      16.00
            ONLINE_TRANSFER,  40000.00,   EUR,      bank=NL provider=IDEAL,      16.00
            ONLINE_TRANSFER,  40000.01,   EUR,      bank=NL provider=IDEAL,      20.00
            ONLINE_TRANSFER,  1000000.00, EUR,      bank=NL provider=IDEAL,      20.00
            ONLINE_TRANSFER,  800000.00,  PLN,      bank=PL provider=PAYU,       100.00
            ONLINE_TRANSFER,  1000.00,    CHF,      bank=CH provider=SOFORT,     12.00
            ONLINE_TRANSFER,  1000.00,    PLN,      bank=PL provider=P24,        60.00
            ONLINE_TRANSFER,  1000.00,    GBP,      bank=GB provider=TRUSTLY,    10.00
            WIRE_TRANSFER,    5000000.00, CNY,      ,                            0.00
            """)
    void aFeeComesOnTop(PaymentMethod method, String amount, String currency, String details, String fee) {
        Offer offer = offer(method, amount, currency, details);
        assertThat(offer.reasons()).isEmpty();
        assertThat(offer.requireUsable().amount()).isEqualTo(Money.of(fee, currency));
        assertThat(offer.total()).isEqualTo(Money.of(amount, currency).plus(Money.of(fee, currency)));
    }

    @Test
    void whatWesternUnionTakesNeverFallsAndStaysBetweenItsRates() {
        Money before = usd("0.00");
        for (long cents = 1; cents <= 250_000; cents += 7) {
            Money amount = Money.ofMinor(cents, "USD");
            Money fee = CATALOGUE.offer(PaymentMethod.WESTERN_UNION, Asked.of(amount.amount(), "USD", "buyer=US"), FRIDAY)
                    .requireUsable().amount();
            assertThat(fee).as("%s", amount).isGreaterThanOrEqualTo(before)
                    .isGreaterThanOrEqualTo(amount.portionHalfUp(new BigDecimal("0.018")))
                    .isLessThanOrEqualTo(amount.portionHalfUp(new BigDecimal("0.049")));
            before = fee;
        }
    }

    @Test
    void aBankTellsItsOwnFee() {
        Fee fee = offer(PaymentMethod.WIRE_TRANSFER, "5000000.00", "CNY", "").requireUsable();
        assertThat(fee.bank()).isEqualTo(new Fee.Estimate(usd("15.00"), usd("80.00")));
        assertThat(fee.usd()).isEqualTo(usd("0.00"));
        assertThat(fee.cost()).isEqualTo(usd("47.50"));
    }
}
