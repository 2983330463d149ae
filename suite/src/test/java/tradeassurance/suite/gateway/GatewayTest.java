package tradeassurance.suite.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** Against small servers that answer with what they were asked. */
class GatewayTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, HttpServer> servers = new HashMap<>();
    private Gateway gateway;

    @BeforeEach
    void start() {
        Map<String, URI> urls = new HashMap<>();
        for (String service : Routes.SERVICES) {
            HttpServer server = vertx.createHttpServer().requestHandler(request -> echo(service, request));
            server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
            servers.put(service, server);
            urls.put(service, URI.create("http://127.0.0.1:" + server.actualPort()));
        }
        Tokens tokens = new Tokens() {
            @Override
            public String forServices() {
                return "service";
            }

            @Override
            public String forParty(String partyId, List<String> roles) {
                return partyId + roles;
            }
        };
        gateway = Gateway.start(0, urls, tokens, new TestClocks(urls, tokens::forServices, Duration.ofSeconds(1)), "<h1>here");
    }

    @AfterEach
    void stop() {
        gateway.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void requestsArriveAsTheyWereSent() throws Exception {
        HttpResponse<String> response = post("/v1/orders?limit=2", "{\"lines\": 3}");

        JsonObject echo = new JsonObject(response.body());
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("Location")).contains("/v1/orders/ord_1");
        assertThat(echo.getString("service")).isEqualTo("order-service");
        assertThat(echo.getString("uri")).isEqualTo("/v1/orders?limit=2");
        assertThat(echo.getString("body")).isEqualTo("{\"lines\": 3}");
        assertThat(echo.getString("host")).isEqualTo("localhost:" + gateway.url().getPort());
    }

    @Test
    void internalPathsAreNotThere() throws Exception {
        HttpResponse<String> response = post("/v1/orders/ord_1/payment-locks", "{}");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonObject(response.body()).getString("code")).isEqualTo("not-found");
    }

    @Test
    void aDeadServiceIsSaidToBeOneAndTheOthersAnswer() throws Exception {
        servers.get("payment-service").close().toCompletionStage().toCompletableFuture().join();

        HttpResponse<String> dead = post("/v1/payments", "{}");
        assertThat(dead.statusCode()).isEqualTo(503);
        assertThat(dead.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(dead.headers().firstValue("Retry-After")).contains("1");
        assertThat(dead.body()).contains("payment-service does not answer");
        assertThat(get("/v1/suppliers").statusCode()).isEqualTo(201);
    }

    @Test
    void aServiceThatHangsUpIsSaidToBeUnavailable() throws Exception {
        assertThat(get("/v1/limits/hang-up").statusCode()).isEqualTo(503);
    }

    @Test
    void aServiceThatStandsStillIsSaidToBeUnavailableWithinFiveSeconds() throws Exception {
        long asked = System.nanoTime();
        HttpResponse<String> silent = get("/v1/limits/silence");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
        assertThat(silent.statusCode()).isEqualTo(503);
        assertThat(silent.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void swaggerUiAsksForTheDocumentOfItsService() throws Exception {
        HttpResponse<String> redirect = get("/dispute-service/q/swagger-ui");
        HttpResponse<String> page = get("/dispute-service/q/swagger-ui/");

        assertThat(redirect.statusCode()).isEqualTo(302);
        assertThat(redirect.headers().firstValue("Location")).contains("/dispute-service/q/swagger-ui/");
        assertThat(page.body()).isEqualTo("<html>url: '/dispute-service/q/openapi'</html>");
    }

    @Test
    void aBodyTooLargeOrOfUnknownLengthIsNotPassedOn() throws Exception {
        assertThat(raw("POST /v1/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
        assertThat(raw("POST /v1/orders HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 411");
    }

    @Test
    void theFrontPageSaysWhatIsWhere() throws Exception {
        assertThat(get("/").body()).isEqualTo("<h1>here");
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            application/json | {"party_id": "b-1", "roles": ["BUYER"]} | 200
            text/plain       | {"party_id": "b-1", "roles": ["BUYER"]} | 415
            application/json | {"party_id": "b-1", "roles": ["KING"]}  | 400
            application/json | {"party_id": "b-1", "roles": []}        | 400
            application/json | {"roles": ["BUYER"]}                    | 400
            application/json | {"party_id": 1, "roles": "BUYER"}       | 400
            application/json | [1]                                     | 400
            """)
    void tokensAreGivenToWhoeverAsksProperly(String type, String body, int status) throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(uri("/dev/tokens")).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(new JsonObject(response.body()).getString("access_token")).isEqualTo(status == 200 ? "b-1[BUYER]" : null);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                              | 400
            {"duration": "four days"}       | 400
            {"duration": "-P4D"}            | 422
            {"to": "tomorrow"}              | 400
            {"duration": "P99999999999999D"}| 422
            """)
    void anAdvanceThatCannotBeIsRefused(String body, int status) throws Exception {
        assertThat(post("/v1/test-clocks/advances", body).statusCode()).isEqualTo(status);
    }

    private static void echo(String service, HttpServerRequest request) {
        if (request.path().endsWith("/hang-up")) {
            request.connection().close();
        } else if (request.path().endsWith("/silence")) {
            request.pause();
        } else if (request.path().startsWith("/q/swagger-ui")) {
            request.response().putHeader("Content-Type", "text/html").end("<html>url: '/q/openapi'</html>");
        } else {
            request.body().onSuccess(body -> request.response().setStatusCode(201).putHeader("Location", "/v1/orders/ord_1")
                    .end(new JsonObject().put("service", service).put("uri", request.uri()).put("body", body.toString())
                            .put("host", request.authority().toString()).toBuffer()));
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String raw(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", gateway.url().getPort()); InputStream in = socket.getInputStream()) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] buffer = new byte[64];
            return new String(buffer, 0, in.read(buffer), StandardCharsets.US_ASCII);
        }
    }

    private URI uri(String path) {
        return gateway.url().resolve(path);
    }
}
