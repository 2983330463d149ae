package tradeassurance.payment.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tradeassurance.payment.quote.Quoted.of;
import static tradeassurance.payment.quote.Quoted.quote;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.payment.Rates;
import tradeassurance.payment.Trade;

/** What methods cost, whom they serve and how long they take, row by row. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class QuoteVectorsHttpTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @BeforeEach
    void rates() {
        Rates.set();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} -> {4}, {5} USD")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            method,           amount,     currency, details,                         fee,    usd
            PAYPAL,           100.00,     USD,      ,                                2.99,   2.99
            PAYPAL,           1000.00,    USD,      ,                                29.90,  29.90
            PAYPAL,           12000.00,   USD,      ,                                358.80, 358.80
            PAYPAL,           10001,      JPY,      ,                                299,    2.39
            PAYPAL,           100.00,     USD,      ordered=2021-04-01,              2.99,   2.99
            CARD,             100.00,     USD,      card_brand=VISA,                 2.99,   2.99
            CARD,             1000.00,    USD,      card_brand=VISA,                 29.90,  29.90
            CARD,             12000.00,   USD,      card_brand=MASTERCARD,           358.80, 358.80
            WESTERN_UNION,    50.00,      USD,      buyer_country=US,                2.45,   2.45
            WESTERN_UNION,    100.00,     USD,      buyer_country=US,                4.90,   4.90
            WESTERN_UNION,    200.00,     USD,      buyer_country=US,                4.90,   4.90
            WESTERN_UNION,    272.22,     USD,      buyer_country=US,                4.90,   4.90
            WESTERN_UNION,    500.00,     USD,      buyer_country=US,                9.00,   9.00
            WESTERN_UNION,    1000.00,    USD,      buyer_country=US,                18.00,  18.00
            WESTERN_UNION,    2500.00,    USD,      buyer_country=US,                45.00,  45.00
            LETTER_OF_CREDIT, 1000.00,    USD,      order=10000.00,                  50.00,  50.00
            LETTER_OF_CREDIT, 1000.00,    USD,      order=40000.00,                  50.00,  50.00
            LETTER_OF_CREDIT, 1000.00,    USD,      order=100000.00,                 125.00, 125.00
            LETTER_OF_CREDIT, 1000.00,    USD,      order=240000.00,                 300.00, 300.00
            LETTER_OF_CREDIT, 1000.00,    USD,      order=1000000.00,                300.00, 300.00
            ONLINE_BANKING,   50000.00,   USD,      bank_country=US,                 30.00,  30.00
            ONLINE_BANKING,   8000.00,    EUR,      bank_country=DE,                 12.00,  15.00
            ONLINE_BANKING,   8000.00,    EUR,      bank_country=FR bank=BNP_PARIBAS, 12.00, 15.00
            ONLINE_TRANSFER,  8000.00,    EUR,      bank_country=DE provider=SOFORT, 12.00,  15.00
            ONLINE_TRANSFER,  1000000.00, EUR,      bank_country=NL provider=IDEAL,  20.00,  25.00
            ONLINE_TRANSFER,  800000.00,  PLN,      bank_country=PL provider=PAYU,   100.00, 25.00
            ONLINE_TRANSFER,  100.00,     CHF,      bank_country=CH provider=SOFORT, 12.00,  15.00
            ONLINE_TRANSFER,  100.00,     PLN,      bank_country=PL provider=P24,    60.00,  15.00
            WIRE_TRANSFER,    5000000.00, CNY,      ,                                0.00,   0.00
            """)
    void aUsableMethodSaysWhatItCosts(String method, String amount, String currency, String details, String fee, String usd) {
        quote(amount, currency, details).statusCode(200).body("offers", hasSize(7))
                .body(of(method, "usable"), equalTo(true)).body(of(method, "reasons"), hasSize(0))
                .body(of(method, "fee.amount"), equalTo(fee)).body(of(method, "fee.currency"), equalTo(currency))
                .body(of(method, "fee_usd.amount"), equalTo(usd));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} -> {4}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            method,          amount,    currency, details,                                   reasons
            PAYPAL,          12000.01,  USD,      ,                                          amount-over-cap
            PAYPAL,          100.00,    USD,      ordered=2021-03-31,                        order-too-early
            CARD,            12000.01,  USD,      ,                                          amount-over-cap
            CARD,            100.00,    EUR,      ,                                          currency-not-supported
            CARD,            100.00,    USD,      card_brand=AMEX,                           card-not-supported
            WESTERN_UNION,   2500.01,   USD,      buyer_country=US order=2500.01,            order-over-cap amount-over-cap
            WESTERN_UNION,   1000.00,   USD,      buyer_country=US order=5000.00,            order-over-cap
            WESTERN_UNION,   1000.00,   USD,      buyer_country=DE,                          region-not-supported
            WESTERN_UNION,   1000.00,   EUR,      buyer_country=US,                          currency-not-supported
            ONLINE_BANKING,  50000.01,  USD,      bank_country=US,                           amount-over-cap
            ONLINE_BANKING,  8000.01,   EUR,      bank_country=DE,                           amount-over-cap
            ONLINE_BANKING,  100.00,    GBP,      bank_country=US,                           currency-not-supported
            ONLINE_BANKING,  100.00,    EUR,      bank_country=IT,                           region-not-supported
            ONLINE_TRANSFER, 8000.01,   EUR,      bank_country=DE provider=SOFORT,           amount-over-cap
            ONLINE_TRANSFER, 800000.04, PLN,      bank_country=PL provider=PAYU,             amount-over-cap
            ONLINE_TRANSFER, 100.00,    USD,      bank_country=NL provider=IDEAL,            currency-not-supported currency-not-supported
            ONLINE_TRANSFER, 100.00,    EUR,      bank_country=US provider=IDEAL,            region-not-supported
            WIRE_TRANSFER,   100.00,    SGD,      ,                                          currency-not-supported
            WIRE_TRANSFER,   100.00,    CHF,      ,                                          currency-not-supported
            """)
    void aMethodThatCannotBeUsedSaysWhy(String method, String amount, String currency, String details, String reasons) {
        quote(amount, currency, details).statusCode(200).body(of(method, "usable"), equalTo(false))
                .body(of(method, "reasons.collect { it.code }"), equalTo(List.of(reasons.split(" "))))
                .body(of(method, "fee"), equalTo(null)).body(of(method, "total"), equalTo(null));
    }

    /** On the platform's calendar, Monday to Friday; days begin at its midnight. */
    @ParameterizedTest(name = "{0} on a Friday at ten: from {2} to {3} after the beginning of that day")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            method,           currency, details,                         from,    to
            PAYPAL,           USD,      ,                                PT11H,   PT12H
            CARD,             USD,      card_brand=VISA,                 PT11H,   PT12H
            ONLINE_BANKING,   USD,      bank_country=US,                 P6D,     P8D
            ONLINE_TRANSFER,  EUR,      bank_country=NL provider=IDEAL,  P3D,     P6D
            WIRE_TRANSFER,    USD,      ,                                P5D,     P12D
            WESTERN_UNION,    USD,      buyer_country=US,                P3D,     P5D
            LETTER_OF_CREDIT, USD,      ,                                ,
            """)
    void moneyIsExpectedBetween(String method, String currency, String details, Duration from, Duration to) {
        ZonedDateTime friday = friday();
        Rates.set();
        ValidatableResponse quote = quote("100.00", currency, details).statusCode(200)
                .body(of(method, "usable"), equalTo(true));
        assertThat(expected(quote, method, "from")).isEqualTo(from == null ? null : friday.plus(from).toInstant());
        assertThat(expected(quote, method, "to")).isEqualTo(to == null ? null : friday.plus(to).toInstant());
    }

    /** To the minute, since the clock goes on while the quote is asked for; null where nobody can say. */
    private static Instant expected(ValidatableResponse quote, String method, String end) {
        String at = quote.extract().path(of(method, "expected_between?." + end));
        return at == null ? null : Instant.parse(at).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Lets it be ten on a Friday, the next one that comes; answers with the beginning of that day. */
    private static ZonedDateTime friday() {
        ZonedDateTime now = Trade.now().atZone(SHANGHAI);
        ZonedDateTime ten = now.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)).with(LocalTime.of(10, 0));
        ZonedDateTime next = ten.isBefore(now) ? ten.plusWeeks(1) : ten;
        Trade.advanceTo(next.toInstant());
        return next.with(LocalTime.MIDNIGHT);
    }
}
