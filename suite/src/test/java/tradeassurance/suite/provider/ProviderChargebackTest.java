package tradeassurance.suite.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.json.JsonObject;

/** A charge that has settled is taken back when somebody asks for it, as a card's bank would. */
class ProviderChargebackTest {

    @RegisterExtension
    final ProviderDesk provider = new ProviderDesk();

    private void charged(String card) throws Exception {
        assertThat(provider.charge("pay_1", card).statusCode()).isEqualTo(202);
        provider.inbox().next();
    }

    @ParameterizedTest(name = "{0} of 100.00")
    @CsvSource({ ", 100.00", "40.00, 40.00" })
    void itIsTakenBackOnceAndTold(String asked, String taken) throws Exception {
        charged("tok_visa");
        JsonObject wanted = asked == null ? new JsonObject() : new JsonObject().put("amount", ProviderDesk.money(asked, "USD"));
        assertThat(provider.post("/v1/charges/pay_1/chargebacks", wanted.put("reason", "fraudulent")).statusCode())
                .isEqualTo(201);
        JsonObject told = provider.inbox().next();
        assertThat(told.getString("type")).isEqualTo("charge.charged_back");
        assertThat(told.getString("reference")).isEqualTo("pay_1");
        assertThat(told.getJsonObject("received_amount").getString("amount")).isEqualTo(taken);
        assertThat(told.getString("reason")).isEqualTo("fraudulent");
        assertThat(told.getBoolean("signed")).isTrue();
        assertThat(provider.post("/v1/charges/pay_1/chargebacks", wanted).statusCode()).isEqualTo(422);
    }

    @Test
    void itStaysTakenBackWhenTheAnswerToItsSettlementComesLater() throws Exception {
        provider.inbox().hold();
        charged("tok_visa");
        assertThat(provider.post("/v1/charges/pay_1/chargebacks", new JsonObject()).statusCode()).isEqualTo(201);
        provider.inbox().letGo();
        assertThat(provider.inbox().next().getString("type")).isEqualTo("charge.charged_back");
        provider.quiet();
        assertThat(ProviderDesk.body(provider.get("/v1/charges/pay_1")).getString("status")).isEqualTo("CHARGED_BACK");
    }

    @Test
    void nothingIsGivenBackOfWhatHasBeenTakenBack() throws Exception {
        charged("tok_visa");
        assertThat(provider.post("/v1/charges/pay_1/chargebacks", new JsonObject()).statusCode()).isEqualTo(201);
        assertThat(provider.refund("rfd_1", "pay_1", "100.00").statusCode()).isEqualTo(422);
    }

    @Test
    void whatHasNotSettledIsNotTakenBack() throws Exception {
        charged("tok_declined");
        assertThat(provider.post("/v1/charges/pay_1/chargebacks", new JsonObject()).statusCode()).isEqualTo(422);
        assertThat(provider.post("/v1/charges/pay_2/chargebacks", new JsonObject()).statusCode()).isEqualTo(422);
        assertThat(provider.charge("pay_3", "tok_visa").statusCode()).isEqualTo(202);
        provider.inbox().next();
        assertThat(provider
                .post("/v1/charges/pay_3/chargebacks", new JsonObject().put("amount", ProviderDesk.money("100.01", "USD")))
                .statusCode())
                .isEqualTo(422);
    }
}
