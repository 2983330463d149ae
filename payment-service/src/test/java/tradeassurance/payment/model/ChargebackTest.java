package tradeassurance.payment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/** Who bears what a provider takes back: the order what it still has, then the platform its fee, then the guarantee fund. */
class ChargebackTest {

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static PaymentTerms terms(Price price) {
        return terms(PaymentMethod.PAYPAL, price);
    }

    private static PaymentTerms terms(PaymentMethod method, Price price) {
        return new PaymentTerms("ord_1", "b1", "s1", "INITIAL", method, price, new Instrument(null, null), price.credit(),
                Instant.EPOCH, null, null);
    }

    private static Chargeback of(String refunded, String taken) {
        Price price = new Price(usd("100.00"), usd("2.99"), usd("100.00"), usd("2.99"), UsdRate.PAR, "quo_1");
        Settlement settlement = new Settlement(usd("100.00"), usd("100.00"), usd("0.00"), usd("60.00"), Instant.EPOCH);
        return Chargeback.of(terms(price), settlement, usd(refunded), usd(taken));
    }

    @ParameterizedTest(name = "{1} of 102.99 taken back, {0} gone back before: order {2}, fee {3}, twice {4}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            refunded, taken,  order,  fee,  twice
            0.00,     102.99, 100.00, 2.99, 0.00
            0.00,     100.00, 100.00, 0.00, 0.00
            0.00,     101.00, 100.00, 1.00, 0.00
            0.00,     40.00,  40.00,  0.00, 0.00
            30.00,    102.99, 70.00,  2.99, 30.00
            30.00,    70.00,  70.00,  0.00, 0.00
            30.00,    75.00,  70.00,  2.99, 2.01
            100.00,   102.99, 0.00,   2.99, 100.00
            """)
    void itIsTakenFromWhoHasIt(String refunded, String taken, String order, String fee, String twice) {
        Chargeback back = of(refunded, taken);
        assertThat(back.ofOrder()).isEqualTo(usd(order));
        assertThat(back.sent()).isEqualTo(usd(order));
        assertThat(back.fee()).isEqualTo(usd(fee));
        assertThat(back.twice()).isEqualTo(usd(twice));
        assertThat(back.beyond()).isEqualTo(usd(taken).minus(usd(order)));
    }

    @Test
    void inAnotherCurrencyEachBearsWhatItWasWorth() {
        UsdRate rate = new UsdRate(Currency.getInstance("EUR"), new BigDecimal("1.25"), "TEST", Instant.EPOCH);
        Price price = new Price(Money.of("800.00", "EUR"), Money.of("23.92", "EUR"), usd("1000.00"), usd("29.90"), rate,
                "quo_1");
        Settlement settlement = new Settlement(Money.of("800.00", "EUR"), usd("1000.00"), usd("0.00"), usd("0.00"),
                Instant.EPOCH);
        Chargeback all = Chargeback.of(terms(price), settlement, usd("500.00"), Money.of("823.92", "EUR"));
        assertThat(all.ofOrder()).isEqualTo(usd("500.00"));
        assertThat(all.sent()).isEqualTo(Money.of("400.00", "EUR"));
        assertThat(all.fee()).isEqualTo(usd("29.90"));
        assertThat(all.twice()).isEqualTo(usd("500.00"));
        Chargeback tiny = Chargeback.of(terms(price), settlement, usd("0.00"), Money.of("0.01", "EUR"));
        assertThat(tiny.ofOrder()).isEqualTo(usd("0.01"));
        assertThat(tiny.beyond()).isEqualTo(Money.of("0.00", "EUR"));
    }

    @ParameterizedTest
    @EnumSource(value = PaymentMethod.class, mode = EnumSource.Mode.EXCLUDE, names = { "CARD", "PAYPAL" })
    void whatIsSentIsNotTakenBack(PaymentMethod method) {
        Price price = new Price(usd("100.00"), usd("0.00"), usd("100.00"), usd("0.00"), UsdRate.PAR, "quo_1");
        Settlement settlement = new Settlement(usd("100.00"), usd("100.00"), usd("0.00"), usd("0.00"), Instant.EPOCH);
        assertThat(catchThrowableOfType(Refusal.class,
                () -> Chargeback.of(terms(method, price), settlement, usd("0.00"), usd("1.00"))).reason())
                .isEqualTo(PaymentRefusal.METHOD_WITHOUT_CHARGEBACK);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0.00", "103.00" })
    void nobodyTakesBackWhatWasNotCharged(String taken) {
        assertThat(catchThrowableOfType(Refusal.class, () -> of("0.00", taken)).reason())
                .isEqualTo(PaymentRefusal.AMOUNT_NOT_AS_CHARGED);
    }
}
