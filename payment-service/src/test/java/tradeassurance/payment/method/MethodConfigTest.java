package tradeassurance.payment.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import tradeassurance.kernel.Money;
import tradeassurance.payment.model.PaymentMethod;
import tradeassurance.payment.model.UsdRate;
import tradeassurance.payment.model.method.Catalogue;
import tradeassurance.payment.model.method.Purchase;

/** Operators tune the catalogue by configuration, from a day on, and never into something that cannot be. */
class MethodConfigTest {

    private static final String ROOT = "payment.catalogue.methods.";

    private static Catalogue catalogue(String... settings) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            given.put(ROOT + setting.substring(0, equals), setting.substring(equals + 1));
        }
        return Methods.read(new SmallRyeConfigBuilder().withMapping(MethodConfig.class)
                .withSources(new PropertiesConfigSource(given, "test", 500)).build().getConfigMapping(MethodConfig.class));
    }

    private static boolean usable(Catalogue catalogue, PaymentMethod method, String amount, String currency, String bank,
            String day) {
        UsdRate rate = new UsdRate(Money.ofMinor(0, currency).currency(), BigDecimal.ONE, "TEST", Instant.EPOCH);
        Instant now = Instant.parse(day + "T12:00:00Z");
        Purchase purchase = new Purchase(Money.of("1000.00", "USD"), catalogue.calendar().dayOf(now),
                Money.of(amount, currency),
                rate, "US", "FR", bank, "SOFORT", "VISA", null, null);
        return catalogue.offer(method, purchase, now).usable();
    }

    @Test
    void withoutConfigurationTheRulesHold() {
        assertThat(catalogue().rows()).isEqualTo(Catalogue.standard(catalogue().calendar()).rows());
    }

    @Test
    void aSwitchTurnsSgdOn() {
        String on = "WIRE_TRANSFER[0].currencies=CNY,USD,HKD,GBP,EUR,AUD,CAD,JPY,SGD";
        assertThat(usable(catalogue(), PaymentMethod.WIRE_TRANSFER, "100.00", "SGD", null, "2026-03-01")).isFalse();
        assertThat(usable(catalogue(on), PaymentMethod.WIRE_TRANSFER, "100.00", "SGD", null, "2026-03-01")).isTrue();
    }

    @ParameterizedTest(name = "{0} USD on {1}: {2}")
    @CsvSource({ "12000.00, 2026-06-30, true", "12000.01, 2026-06-30, false", "12000.00, 2026-07-01, false",
            "5000.00, 2026-07-01, true", "5000.01, 2026-12-31, false", "8000.00, 2027-01-01, true",
            "8000.01, 2027-01-01, false" })
    void aCapHoldsFromItsDayOn(String amount, String day, boolean usable) {
        Catalogue tuned = catalogue("CARD[0].valid-from=2027-01-01", "CARD[0].cap=8000", "CARD[1].valid-from=2026-07-01",
                "CARD[1].cap=5000.00");
        assertThat(usable(tuned, PaymentMethod.CARD, amount, "USD", null, day)).isEqualTo(usable);
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({ "BNP, true", "CREDIT_LYONNAIS, false", ", false" })
    void onlyListedBanksTakePart(String bank, boolean usable) {
        Catalogue tuned = catalogue("ONLINE_BANKING[0].banks.FR[0]=BNP", "ONLINE_BANKING[0].banks.FR[1]=SG");
        assertThat(usable(tuned, PaymentMethod.ONLINE_BANKING, "100.00", "EUR", bank, "2026-03-01")).isEqualTo(usable);
    }

    @Test
    void aMethodCanBeWithdrawnAndAFeeCanBeATable() {
        Catalogue tuned = catalogue("ONLINE_TRANSFER[0].offered=false", "WESTERN_UNION[0].fee.kind=BANDS",
                "WESTERN_UNION[0].fee.bands[0].up-to=50", "WESTERN_UNION[0].fee.bands[0].fee=4.90",
                "WESTERN_UNION[0].fee.bands[1].up-to=100", "WESTERN_UNION[0].fee.bands[1].fee=8.00",
                "WESTERN_UNION[0].fee.bands[2].fee=45");
        assertThat(usable(tuned, PaymentMethod.ONLINE_TRANSFER, "100.00", "EUR", null, "2026-03-01")).isFalse();
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        Purchase purchase = new Purchase(Money.of("80.00", "USD"), tuned.calendar().dayOf(now), Money.of("80.00", "USD"),
                UsdRate.PAR, "US", null, null, null, null, null, null);
        assertThat(tuned.offer(PaymentMethod.WESTERN_UNION, purchase, now).requireUsable().amount())
                .isEqualTo(Money.of("8.00", "USD"));
    }

    @Test
    void everythingThatCannotBeIsNamedAtOnce() {
        IllegalStateException no = catchThrowableOfType(IllegalStateException.class, () -> catalogue(
                "CHEQUE[0].cap=1", "CARD[0].cap=0", "CARD[1].cap=1", "PAYPAL[0].currencies=USD,QQQ",
                "PAYPAL[0].fee.kind=PERCENT", "WESTERN_UNION[0].buyer-countries=UK", "WESTERN_UNION[0].order-at-most=0.001",
                "ONLINE_TRANSFER[0].providers.IDEAL=EUR,USD", "ONLINE_TRANSFER[0].caps.KLARNA=5",
                "ONLINE_BANKING[0].fee.kind=BANDS", "ONLINE_BANKING[0].fee.bands[0].up-to=10",
                "ONLINE_BANKING[0].fee.bands[0].fee=15", "WIRE_TRANSFER[0].arrives.unit=BUSINESS_DAYS",
                "WIRE_TRANSFER[0].arrives.at-least=7", "WIRE_TRANSFER[0].arrives.at-most=3",
                "LETTER_OF_CREDIT[0].fee.kind=BOUNDED", "LETTER_OF_CREDIT[0].fee.rate=0.3",
                "LETTER_OF_CREDIT[0].fee.at-least=50", "LETTER_OF_CREDIT[0].fee.at-most=300"));
        assertThat(no).hasMessageContainingAll(
                "methods.CHEQUE: there is no such method",
                "CARD from 1970-01-01: a cap is more than nothing",
                "CARD from 1970-01-01: is there twice",
                "methods.PAYPAL[0]: not a currency to pay in: QQQ",
                "methods.PAYPAL[0].fee.rate: this kind of fee needs it",
                "WESTERN_UNION from 1970-01-01: UK is no country",
                "methods.WESTERN_UNION[0]: USD has 2 decimals",
                "ONLINE_TRANSFER from 1970-01-01: IDEAL takes a currency that the method does not take",
                "ONLINE_TRANSFER from 1970-01-01: has a cap for a provider that it does not have",
                "ONLINE_BANKING from 1970-01-01: bands rise, and only the last is without bound",
                "WIRE_TRANSFER from 1970-01-01: a window is from 0",
                "LETTER_OF_CREDIT from 1970-01-01: a rate is from 0 to 0.2");
    }
}
