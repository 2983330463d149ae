package tradeassurance.payment.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tradeassurance.payment.Trade.as;
import static tradeassurance.payment.quote.Quoted.of;
import static tradeassurance.payment.quote.Quoted.quote;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
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
