package tradeassurance.suite.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.launcher.Scratch;

/** A provider for each test, asked over real HTTP, and an inbox that it tells. */
final class ProviderDesk implements BeforeEachCallback, AfterEachCallback {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Scratch scratch;
    private Inbox inbox;
    private SandboxProvider provider;

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        scratch = Scratch.called("trade-assurance-provider");
        inbox = new Inbox();
        start();
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        stop();
        inbox.close();
        scratch.spend();
        scratch.close();
    }

    void start() throws IOException {
        provider = SandboxProvider.start(0, scratch.folder(), Inbox.SECRET, InstantSource.fixed(NOON));
    }

    void stop() {
        provider.close();
    }

    Inbox inbox() {
        return inbox;
    }

    /** The last line of its journal is one that was not written to its end. */
    void tear() throws IOException {
        Files.writeString(scratch.folder().resolve("journal.jsonl"), "{\"kind\":\"CHAR", StandardOpenOption.APPEND);
    }

    void quiet() throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!body(get("/v1/test-clocks")).getBoolean("quiet")) {
            assertThat(System.nanoTime()).as("the provider is quiet in time").isLessThan(deadline);
        }
    }

    HttpResponse<String> charge(String reference, String card) throws Exception {
        return post("/v1/charges", order(reference, "100.00", "USD").put("card_token", card));
    }

    HttpResponse<String> refund(String reference, String charge, String amount) throws Exception {
        return post("/v1/refunds", order(reference, amount, "USD").put("charge_reference", charge));
    }

    JsonObject order(String reference, String amount, String currency) {
        return new JsonObject().put("reference", reference).put("notify_url", inbox.url())
                .put("amount", money(amount, currency));
    }

    static JsonObject money(String amount, String currency) {
        return new JsonObject().put("amount", amount).put("currency", currency);
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    HttpResponse<String> delete(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).DELETE());
    }

    HttpResponse<String> post(String path, JsonObject body) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode())));
    }

    HttpResponse<String> put(String path, JsonObject body) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.encode())));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
    }

    static JsonObject body(HttpResponse<String> response) {
        return new JsonObject(response.body());
    }

    private URI uri(String path) {
        return URI.create(provider.url() + path);
    }
}
