package tradeassurance.payment.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tradeassurance.payment.Trade.as;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.payment.Rates;
import tradeassurance.payment.Trade;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class QuoteHttpTest {

    @BeforeEach
    void rates() {
        Rates.set();
    }

    /** @param details as in the table: order, ordered, and fields of the request with what they are to be */
    private static ValidatableResponse quote(String amount, String currency, String details) {
        Map<String, String> said = new HashMap<>();
        for (String detail : details == null ? new String[0] : details.split(" +")) {
            said.put(detail.split("=")[0], detail.split("=")[1]);
        }
        Trade trade = Trade.payable("1.00", "0.00");
        trade.order("AWAITING_PAYMENT", said.getOrDefault("order", "2500.00"),
                said.getOrDefault("ordered", "2024-05-01") + "T12:00:00Z");
        said.keySet().removeAll(List.of("order", "ordered"));
        return quote(trade, amount, currency, said);
    }

    private static ValidatableResponse quote(Trade trade, String amount, String currency, Map<String, String> said) {
        StringBuilder body = new StringBuilder("{\"order_id\":\"" + trade.order() + "\",\"amount\":{\"amount\":\"" + amount
                + "\",\"currency\":\"" + currency + "\"}");
        said.forEach((name, value) -> body.append(",\"").append(name).append("\":\"").append(value).append('"'));
        return trade.asBuyer().body(body.append('}').toString()).post("/v1/payment-quotes").then();
    }

    private static String of(String method, String field) {
        return "offers.find { it.method == '" + method + "' }." + field;
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
            PAYPAL,          100.00,    USD,      ordered=2021-03-30,                        order-too-early
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

    @Test
    void whatTheBankTakesIsAnEstimateAndTheCheapestComesFirst() {
        quote("50000.00", "USD", "bank_country=US order=50000.00").statusCode(200)
                .body("offers[0].method", equalTo("ONLINE_BANKING")).body("offers[1].method", equalTo("WIRE_TRANSFER"))
                .body(of("WIRE_TRANSFER", "fee_collected_by"), equalTo("BANK"))
                .body(of("WIRE_TRANSFER", "fee_estimate.at_least.amount"), equalTo("15.00"))
                .body(of("WIRE_TRANSFER", "fee_estimate.at_most.amount"), equalTo("80.00"))
                .body(of("LETTER_OF_CREDIT", "expected_between"), equalTo(null));
    }

    @Test
    void whatPaysExactlyAnAmountOfTheOrderIsWorkedOut() {
        Trade trade = Trade.payable("1000.00", "0.00");
        quote(trade, "1000.00", "USD", Map.of("currency", "EUR")).statusCode(200)
                .body("amount.amount", equalTo("800.00")).body("amount.currency", equalTo("EUR"))
                .body("credit.amount", equalTo("1000.00")).body("credit.currency", equalTo("USD"))
                .body("exchange_rate.usd_per_unit", equalTo("1.25")).body("exchange_rate.source", equalTo("OPERATOR"))
                .body(of("PAYPAL", "total.amount"), equalTo("823.92"));
    }

    @ParameterizedTest(name = "{0} {1} in {2} -> {3} {4}")
    @CsvSource({
            "100.001, USD, ,    400, amount-not-exact",
            "100.5,   JPY, ,    400, amount-not-exact",
            "100.00,  XTS, ,    400, unknown-currency",
            "100.00,  USD, ZZZ, 400, unknown-currency",
            "100.00,  EUR, GBP, 422, currency-mismatch",
            "100.00,  NOK, ,    422, exchange-rate-missing",
            "0.00,    USD, ,    422, amount-not-positive",
            "0.01,    USD, CNY, 200, " })
    void whatMakesNoSenseIsNotQuoted(String amount, String currency, String wanted, int status, String code) {
        Trade trade = Trade.payable("1000.00", "0.00");
        quote(trade, amount, currency, wanted == null ? Map.of() : Map.of("currency", wanted)).statusCode(status).body("code",
                equalTo(code));
    }

    @Test
    void aRateThatIsTooOldIsNotUsed() {
        as("rates-desk", "OPERATOR").body("{\"usd_per_unit\":\"0.1\",\"as_of\":\"2026-01-01T00:00:00Z\"}")
                .put("/v1/exchange-rates/SEK").then().statusCode(200);
        quote(Trade.payable("100.00", "0.00"), "1.00", "SEK", Map.of()).statusCode(422)
                .body("code", equalTo("exchange-rate-stale")).body("as_of", equalTo("2026-01-01T00:00:00Z"));
    }

    @Test
    void aQuoteHoldsItsRateUntilItExpires() {
        Trade trade = Trade.payable("1000.00", "0.00");
        String quote = quote(trade, "1000.00", "USD", Map.of("currency", "EUR")).statusCode(200).extract().path("id");
        Rates.set("EUR", "2");
        String id = trade.asBuyer().body(paying(trade, quote, "PAYPAL")).post("/v1/payments").then().statusCode(202)
                .body("amount.amount", equalTo("800.00")).body("fee.amount", equalTo("23.92"))
                .body("total_charged.amount", equalTo("823.92")).body("credit.amount", equalTo("1000.00"))
                .body("exchange_rate.usd_per_unit", equalTo("1.25")).body("quote_id", equalTo(quote)).extract().path("id");
        assertThat(id).startsWith("pay_");
        Trade.advance(Duration.ofMinutes(30));
        trade.asBuyer().body(paying(trade, quote, "PAYPAL")).post("/v1/payments").then().statusCode(409).body("code",
                equalTo("quote-expired"));
    }

    @Test
    void aQuoteIsForItsBuyerItsOrderAndWhatItSays() {
        Trade trade = Trade.payable("1000.00", "0.00");
        Trade other = Trade.payable("1000.00", "0.00");
        String quote = quote(trade, "100.00", "USD", Map.of()).statusCode(200).extract().path("id");
        as("somebody", "BUYER").body(paying(trade, quote, "PAYPAL")).post("/v1/payments").then().statusCode(404);
        other.asBuyer().body(paying(other, quote, "PAYPAL")).post("/v1/payments").then().statusCode(404);
        other.orderOf(trade.buyer());
        trade.asBuyer().body(paying(other, quote, "PAYPAL")).post("/v1/payments").then().statusCode(422).body("code",
                equalTo("quote-of-another-order"));
        trade.asBuyer().body(paying(trade, quote, "ONLINE_BANKING")).post("/v1/payments").then().statusCode(422)
                .body("code", equalTo("details-needed")).body("errors[0].pointer", equalTo("/bank_country"));
        trade.asBuyer().body(paying(trade, quote, "CARD")).post("/v1/payments").then().statusCode(422)
                .body("code", equalTo("details-needed")).body("errors[0].pointer", equalTo("/card_id"));
        trade.asBuyer().body(paying(trade, quote, "CARD").replace("}", ",\"amount\":" + Trade.usd("1.00") + "}"))
                .post("/v1/payments").then().statusCode(400);
        as("somebody", "BUYER").body("{\"order_id\":\"" + trade.order() + "\",\"amount\":" + Trade.usd("1.00") + "}")
                .post("/v1/payment-quotes").then().statusCode(404);
        trade.asBuyer().get("/v1/payments").then().body("items", hasSize(0));
    }

    private static String paying(Trade trade, String quote, String method) {
        return "{\"order_id\":\"" + trade.order() + "\",\"instalment\":\"INITIAL\",\"quote_id\":\"" + quote + "\",\"method\":\""
                + method + "\"}";
    }
}
