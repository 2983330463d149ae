package tradeassurance.suite.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.json.JsonObject;

/** Every way in which a charge can go wrong, over real HTTP. */
class SandboxProviderTest {

    @RegisterExtension
    final ProviderDesk provider = new ProviderDesk();

    @ParameterizedTest(name = "{0}: {1}, {2} received, {3}")
    @CsvSource(textBlock = """
            tok_visa,            charge.settled, 100.00,
            tok_mastercard,      charge.settled, 100.00,
            tok_notify_first,    charge.settled, 100.00,
            tok_slow_50,         charge.settled, 100.00,
            tok_short_250,       charge.settled, 97.50,
            tok_declined,        charge.failed,  0.00,   card_declined
            """)
    void aCardDecidesWhatBecomesOfTheCharge(String card, String type, String received, String reason) throws Exception {
        assertThat(provider.charge("pay_1", card).statusCode()).isEqualTo(202);

        JsonObject told = provider.inbox().next();
        assertThat(told.getString("type")).isEqualTo(type);
        assertThat(told.getString("reference")).isEqualTo("pay_1");
        assertThat(told.getJsonObject("amount").getString("amount")).isEqualTo("100.00");
        assertThat(told.getJsonObject("received_amount").getString("amount")).isEqualTo(received);
        assertThat(told.getString("reason")).isEqualTo(reason);
        assertThat(told.getString("occurred_at")).isEqualTo(ProviderDesk.NOON.toString());
        assertThat(told.getString("timestamp")).isEqualTo(String.valueOf(ProviderDesk.NOON.getEpochSecond()));
        assertThat(told.getString("webhook-id")).isEqualTo(told.getString("id"));
        assertThat(told.getBoolean("signed")).isTrue();
        assertThat(ProviderDesk.body(provider.get("/v1/charges/pay_1")).getString("status"))
                .isEqualTo(type.equals("charge.settled") ? "SETTLED" : "FAILED");
    }

    @ParameterizedTest(name = "{0} {1}: the buyer {2}, {3}")
    @CsvSource(textBlock = """
            PAYPAL,          ,           agreements, charge.agreed charge.settled
            PAYPAL,          ,           refusals,   charge.failed
            ONLINE_BANKING,  US,         agreements, charge.agreed charge.settled
            ONLINE_TRANSFER, TRUSTLY,    agreements, charge.agreed charge.settled
            ONLINE_TRANSFER, IDEAL,      agreements, charge.agreed charge.settled
            ONLINE_TRANSFER, SOFORT,     agreements, charge.agreed charge.settled
            ONLINE_TRANSFER, BANCONTACT, agreements, charge.agreed charge.settled
            ONLINE_TRANSFER, GIROPAY,    agreements, charge.agreed charge.settled
            ONLINE_TRANSFER, P24,        agreements, charge.agreed charge.settled
            ONLINE_TRANSFER, EPS,        agreements, charge.agreed charge.settled
            ONLINE_TRANSFER, PAYU,       refusals,   charge.failed
            CARD,            ,           agreements, charge.agreed charge.settled
            """)
    void theBuyerAgreesWhereItIsSentTo(String method, String via, String answer, String told) throws Exception {
        JsonObject order = provider.order("pay_1", "100.00", "EUR").put("method", method).put("via", via);
        JsonObject asked = ProviderDesk
                .body(provider.post("/v1/charges", method.equals("CARD") ? order.put("card_token", "tok_challenge") : order));
        assertThat(asked.getString("status")).isEqualTo("REQUIRES_ACTION");
        String there = URI.create(asked.getString("redirect_url")).getPath();
        provider.quiet();
        assertThat(provider.inbox().arrived()).isEmpty();

        assertThat(provider.post(there + "/" + answer, new JsonObject()).statusCode()).isEqualTo(200);
        for (String type : told.split(" ")) {
            assertThat(provider.inbox().next().getString("type")).isEqualTo(type);
        }
        assertThat(provider.post(there + "/" + answer, new JsonObject()).statusCode()).isEqualTo(409);
        assertThat(provider.post("/v1/redirects/pay_9/" + answer, new JsonObject()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatNobodyHasAgreedToIsForgottenAndNeverSettles() throws Exception {
        provider.post("/v1/charges", provider.order("pay_1", "100.00", "USD").put("method", "PAYPAL"));
        provider.stop();
        provider.start();
        assertThat(ProviderDesk.body(provider.get("/v1/charges/pay_1")).getString("status")).isEqualTo("REQUIRES_ACTION");
        assertThat(ProviderDesk.body(provider.post("/v1/charges/pay_1/cancellations", new JsonObject())).getString("status"))
                .isEqualTo("FAILED");
        assertThat(provider.post("/v1/redirects/pay_1/agreements", new JsonObject()).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest(name = "{0} through {1}: {2}")
    @CsvSource({ "WESTERN_UNION,, 202", "CHEQUE,, 422", "ONLINE_TRANSFER,, 422", "ONLINE_TRANSFER, KLARNA, 422",
            "WIRE_TRANSFER,, 422" })
    void onlyWhatIsServedIsTaken(String method, String via, int status) throws Exception {
        assertThat(provider.post("/v1/charges", provider.order("pay_1", "100.00", "USD").put("method", method).put("via", via))
                .statusCode())
                .isEqualTo(status);
    }

    @Test
    void aRefusedCardIsRefusedAtOnceAndNotCharged() throws Exception {
        assertThat(provider.charge("pay_1", "tok_refused").statusCode()).isEqualTo(402);
        assertThat(provider.get("/v1/charges/pay_1").statusCode()).isEqualTo(404);
    }

    @Test
    void aDuplicateIsToldThreeTimesUnderOneId() throws Exception {
        provider.charge("pay_1", "tok_duplicate");

        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            ids.add(provider.inbox().next().getString("webhook-id"));
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void aLostResponseIsAChargeAllTheSame() throws Exception {
        assertThatThrownBy(() -> provider.charge("pay_1", "tok_lost_response")).isInstanceOf(IOException.class);

        assertThat(provider.inbox().next().getString("type")).isEqualTo("charge.settled");
    }

    @Test
    void theNotificationOvertakesTheAnswer() throws Exception {
        provider.charge("pay_1", "tok_notify_first");

        assertThat(provider.inbox().arrived()).hasSize(1);
    }

    @Test
    void aSilentChargeSettlesAndTellsNobody() throws Exception {
        provider.charge("pay_1", "tok_silent");
        provider.quiet();

        assertThat(ProviderDesk.body(provider.get("/v1/charges/pay_1")).getString("status")).isEqualTo("SETTLED");
        assertThat(provider.inbox().arrived()).isEmpty();
    }

    @Test
    void theSameReferenceIsTheSameCharge() throws Exception {
        provider.charge("pay_1", "tok_visa");
        provider.inbox().next();

        assertThat(ProviderDesk.body(provider.charge("pay_1", "tok_visa")).getString("status")).isEqualTo("SETTLED");
        assertThat(provider.charge("pay_1", "tok_mastercard").statusCode()).isEqualTo(409);
        assertThat(provider.inbox().arrived()).isEmpty();
    }

    @Test
    void whatIsNotTakenIsToldAgain() throws Exception {
        provider.inbox().refuseNext(2);
        provider.charge("pay_1", "tok_visa");

        assertThat(provider.inbox().next().getString("type")).isEqualTo("charge.settled");
    }

    @Test
    void aCancelledChargeNeverSettles() throws Exception {
        provider.charge("pay_1", "tok_slow_300000");
        provider.charge("pay_2", "tok_visa");
        provider.inbox().next();

        assertThat(ProviderDesk.body(provider.post("/v1/charges/pay_1/cancellations", new JsonObject())).getString("status"))
                .isEqualTo("FAILED");
        assertThat(provider.post("/v1/charges/pay_2/cancellations", new JsonObject()).statusCode()).isEqualTo(409);
        assertThat(ProviderDesk.body(provider.get("/v1/charges/pay_1")).getString("reason")).isEqualTo("cancelled");
    }

    @Test
    void switchesHoldForEveryCard() throws Exception {
        provider.put("/v1/faults", new JsonObject().put("decline", true).put("duplicate", true));
        provider.charge("pay_1", "tok_visa");
        assertThat(provider.inbox().next().getString("type")).isEqualTo("charge.failed");
        provider.inbox().next();
        provider.inbox().next();
        assertThat(ProviderDesk.body(provider.get("/v1/faults")).getBoolean("decline")).isTrue();

        provider.delete("/v1/faults");
        provider.charge("pay_2", "tok_visa");
        assertThat(provider.inbox().next().getString("type")).isEqualTo("charge.settled");
        assertThat(provider.put("/v1/faults", new JsonObject().put("declin", true)).statusCode()).isEqualTo(400);
    }

    @Test
    void aRestartForgetsNothingNotEvenAfterATornLine() throws Exception {
        provider.charge("pay_1", "tok_visa");
        provider.inbox().next();
        provider.put("/v1/test-clocks", new JsonObject().put("now", ProviderDesk.NOON.plus(Duration.ofDays(30)).toString()));
        provider.charge("pay_2", "tok_slow_400");
        provider.stop();
        provider.tear();

        provider.start();

        assertThat(provider.inbox().next().getString("reference")).isEqualTo("pay_2");
        assertThat(ProviderDesk.body(provider.charge("pay_1", "tok_visa")).getString("status")).isEqualTo("SETTLED");
        assertThat(ProviderDesk.body(provider.get("/v1/test-clocks")).getString("now")).isEqualTo("2026-03-31T12:00:00Z");
        provider.quiet();
        provider.stop();
        provider.start();
        assertThat(ProviderDesk.body(provider.get("/v1/charges/pay_2")).getString("status")).isEqualTo("SETTLED");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({ "0.00, USD, tok_visa", "1.001, USD, tok_visa", "ten, USD, tok_visa", "1.00, USE, tok_visa",
            "1.5, JPY, tok_visa" })
    void whatMakesNoSenseIsRefused(String amount, String currency, String card) throws Exception {
        assertThat(provider.post("/v1/charges", provider.order("pay_1", amount, currency).put("card_token", card)).statusCode())
                .isEqualTo(400);
    }
}
