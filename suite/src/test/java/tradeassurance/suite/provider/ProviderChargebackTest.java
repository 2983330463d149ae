package tradeassurance.suite.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.json.JsonObject;

/** A charge that has settled is taken back when somebody asks for it, as a card's bank would. */
class ProviderChargebackTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Inbox inbox;
    private SandboxProvider provider;

    @BeforeEach
    void start() throws IOException {
        inbox = new Inbox();
        provider = SandboxProvider.start(0, folder, Inbox.SECRET, InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")));
    }

    @AfterEach
    void stop() {
        provider.close();
        inbox.close();
    }

    private HttpResponse<String> post(String path, JsonObject body) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(provider.url() + path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode())).build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonObject order(String reference) {
        return new JsonObject().put("reference", reference).put("notify_url", inbox.url()).put("amount", usd("100.00"));
    }

    private static JsonObject usd(String amount) {
        return new JsonObject().put("amount", amount).put("currency", "USD");
    }

    private void charged(String card) throws Exception {
        assertThat(post("/v1/charges", order("pay_1").put("card_token", card)).statusCode()).isEqualTo(202);
        inbox.next();
    }

    @ParameterizedTest(name = "{0} of 100.00")
    @CsvSource({ ", 100.00", "40.00, 40.00" })
    void itIsTakenBackOnceAndTold(String asked, String taken) throws Exception {
        charged("tok_visa");
        JsonObject wanted = asked == null ? new JsonObject() : new JsonObject().put("amount", usd(asked));
        assertThat(post("/v1/charges/pay_1/chargebacks", wanted.put("reason", "fraudulent")).statusCode()).isEqualTo(201);
        JsonObject told = inbox.next();
        assertThat(told.getString("type")).isEqualTo("charge.charged_back");
        assertThat(told.getString("reference")).isEqualTo("pay_1");
        assertThat(told.getJsonObject("received_amount").getString("amount")).isEqualTo(taken);
        assertThat(told.getString("reason")).isEqualTo("fraudulent");
        assertThat(told.getBoolean("signed")).isTrue();
        assertThat(post("/v1/charges/pay_1/chargebacks", wanted).statusCode()).isEqualTo(422);
    }

    @Test
    void nothingIsGivenBackOfWhatHasBeenTakenBack() throws Exception {
        charged("tok_visa");
        assertThat(post("/v1/charges/pay_1/chargebacks", new JsonObject()).statusCode()).isEqualTo(201);
        assertThat(post("/v1/refunds", order("rfd_1").put("charge_reference", "pay_1")).statusCode()).isEqualTo(422);
    }

    @Test
    void whatHasNotSettledIsNotTakenBack() throws Exception {
        charged("tok_declined");
        assertThat(post("/v1/charges/pay_1/chargebacks", new JsonObject()).statusCode()).isEqualTo(422);
        assertThat(post("/v1/charges/pay_2/chargebacks", new JsonObject()).statusCode()).isEqualTo(422);
        assertThat(post("/v1/charges", order("pay_3").put("card_token", "tok_visa")).statusCode()).isEqualTo(202);
        inbox.next();
        assertThat(post("/v1/charges/pay_3/chargebacks", new JsonObject().put("amount", usd("100.01"))).statusCode())
                .isEqualTo(422);
    }
}
