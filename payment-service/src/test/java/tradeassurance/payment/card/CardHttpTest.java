package tradeassurance.payment.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.payment.Trade.as;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.payment.Trade;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class CardHttpTest {

    private static final String VISA = "{\"token\":\"tok_visa\",\"brand\":\"VISA\",\"funding\":\"CREDIT\",\"last_four\":\"1881\"}";

    private static ValidatableResponse bind(String buyer, String card) {
        return as(buyer, "BUYER").body(card).post("/v1/cards").then();
    }

    private static String with(String field, String value) {
        return VISA.replaceFirst("}", ",\"" + field + "\":" + value + "}");
    }

    @Test
    void aCardIsBoundOnceAndIsItsBuyersOnly() {
        String buyer = "b-" + UUID.randomUUID();
        String id = bind(buyer, VISA).statusCode(201).body("last_four", equalTo("1881")).body("method", equalTo("CARD"))
                .extract()
                .path("id");
        bind(buyer, VISA).statusCode(409).body("code", equalTo("card-already-bound"));
        as(buyer, "BUYER").get("/v1/cards").then().body("items", hasSize(1)).body("items[0].id", equalTo(id));
        as("somebody", "BUYER").get("/v1/cards").then().body("items", hasSize(0));
        as("somebody", "BUYER").delete("/v1/cards/" + id).then().statusCode(404);
        as(buyer, "BUYER").delete("/v1/cards/" + id).then().statusCode(204);
        as(buyer, "BUYER").delete("/v1/cards/" + id).then().statusCode(404);
        as(buyer, "BUYER").get("/v1/cards").then().body("items", hasSize(0));
        bind(buyer, VISA).statusCode(201);
        as("s", "SUPPLIER").body(VISA).post("/v1/cards").then().statusCode(403);
    }

    @ParameterizedTest(name = "the number of a card as {0}")
    @ValueSource(strings = { "token", "brand", "funding", "last_four" })
    void theNumberOfACardIsRefusedWhereverItIsAndNeverRepeated(String field) {
        for (String number : new String[] { "4111111111111111", "5500 0000 0000 0004", "tok_4012-8888-8888-1881" }) {
            String answer = bind("b-number",
                    VISA.replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + number + "\""))
                    .statusCode(422).contentType("application/problem+json").body("code", equalTo("card-number-refused"))
                    .body("errors[0].pointer", equalTo("/" + field)).extract().asString();
            assertThat(answer).doesNotContain(number);
        }
        as("b-number", "BUYER").get("/v1/cards").then().body("items", hasSize(0));
    }

    @ParameterizedTest(name = "{0} {1} -> {2} {3}")
    @CsvSource(quoteCharacter = '\'', value = {
            "token,     '\"visa\"',                                  400, malformed-request",
            "brand,     '\"AMEX\"',                                  422, card-not-supported",
            "brand,     '\"visa\"',                                  400, malformed-request",
            "funding,   '\"PREPAID\"',                               400, malformed-request",
            "last_four, '\"18811\"',                                 400, malformed-request",
            "limit,     '{\"amount\":\"5.00\",\"currency\":\"EUR\"}', 422, limit-not-in-usd",
            "limit,     '{\"amount\":\"0.00\",\"currency\":\"USD\"}', 422, limit-not-in-usd",
            "method,    '\"WIRE_TRANSFER\"',                         400, malformed-request",
            "token,     null,                                        400, malformed-request" })
    void whatIsNotACardIsRefused(String field, String value, int status, String code) {
        String card = VISA.contains(field) ? VISA.replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":" + value)
                : with(field, value);
        bind("b-wrong", card).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void aBoundCardPaysUpToItsLimit() {
        Trade trade = Trade.payable("1000.00", "0.00");
        String id = bind(trade.buyer(), with("limit", Trade.usd("500.00"))).statusCode(201).extract().path("id");
        String body = trade.body("500.00").replace("\"card_token\":\"tok_visa\"", "\"card_id\":\"" + id + "\"");
        trade.asBuyer().body(body.replace("500.00", "500.01")).post("/v1/payments").then().statusCode(422).body("code",
                equalTo("amount-over-cap"));
        trade.asBuyer().body(body.replace("\"card_id\"", "\"card_token\":\"tok_visa\",\"card_id\"")).post("/v1/payments").then()
                .statusCode(400);
        trade.asBuyer().body(body.replace(id, "crd_unknown")).post("/v1/payments").then().statusCode(404);
        String payment = trade.asBuyer().body(body).post("/v1/payments").then().statusCode(202).extract().path("id");
        eventually(() -> assertThat(Trade.charges(payment)).singleElement()
                .satisfies(asked -> assertThat(asked.body().get("card_token").asText()).isEqualTo("tok_visa")));
    }

    @Test
    void theCardBehindAPayPalAccountBoundsIt() {
        Trade trade = Trade.payable("20000.00", "0.00");
        String quote = "{\"order_id\":\"" + trade.order() + "\",\"amount\":" + Trade.usd("800.01") + "}";
        String reasons = "offers.find { it.method == 'PAYPAL' }.reasons.collect { it.code }";
        trade.asBuyer().body(quote).post("/v1/payment-quotes").then().statusCode(200).body(reasons, hasSize(0));
        bind(trade.buyer(), with("method", "\"PAYPAL\"").replaceFirst("}", ",\"limit\":" + Trade.usd("800.00") + "}")
                .replace("VISA", "AMEX")).statusCode(201);
        trade.asBuyer().body(quote).post("/v1/payment-quotes").then().statusCode(200)
                .body(reasons, equalTo(List.of("amount-over-cap")));
        trade.asBuyer().body(quote.replace("800.01", "800.00")).post("/v1/payment-quotes").then().body(reasons, hasSize(0));
    }

    @Test
    void aPaymentTakesNoNumberEither() {
        Trade trade = Trade.payable("100.00", "0.00");
        String answer = trade.asBuyer().body(trade.body("100.00").replace("tok_visa", "4111111111111111")).post("/v1/payments")
                .then().statusCode(422).body("code", equalTo("card-number-refused")).extract().asString();
        assertThat(answer).doesNotContain("4111");
    }
}
