package tradeassurance.suite.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.gateway.Gateway;

/** Issuer and gateway in front of services that run elsewhere, and come up when they like. */
class EntranceTest {

    private static final int REFUSALS = 2;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void itWaitsForEverybodyAndGivesOutTokensThatTheIssuerStandsFor() throws Exception {
        URI issuer = URI.create("http://localhost:" + freePort());
        Map<Component, URI> urls = new EnumMap<>(Component.class);
        List<HttpServer> elsewhere = Stream.concat(Component.SERVICES.stream(), Stream.of(Component.PROVIDER))
                .map(component -> {
                    HttpServer server = slow(component);
                    urls.put(component, URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
                    return server;
                }).toList();

        try (Entrance entrance = Entrance.open(issuer, Map.of("order-service", "secret"), folder);
                Gateway gateway = entrance.gateway(0, urls)) {
            String token = new JsonObject(post(gateway.url().resolve("/dev/tokens"), "application/json",
                    "{\"party_id\": \"buyer-7\", \"roles\": [\"BUYER\"]}")).getString("access_token");
            String granted = post(issuer.resolve("/token"), "application/x-www-form-urlencoded",
                    "grant_type=client_credentials&client_id=order-service&client_secret=secret");

            assertThat(new JwtConsumerBuilder().setExpectedIssuer(issuer.toString()).setExpectedAudience("trade-assurance")
                    .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(issuer + "/jwks"))).build()
                    .processToClaims(token).getStringClaimValue("party_id")).isEqualTo("buyer-7");
            assertThat(granted).contains("access_token");
            assertThat(asked).filteredOn("order-service /q/health/ready"::equals).hasSize(REFUSALS + 1);
            assertThat(asked).contains("sandbox-provider /v1/faults", "limit-service /v1/test-clocks");
        } finally {
            elsewhere.forEach(server -> server.stop(0));
        }
    }

    /** Turns its first callers away, as one that is only just starting. */
    private HttpServer slow(Component component) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            AtomicInteger calls = new AtomicInteger();
            byte[] reading = "{\"now\": \"2026-03-01T12:00:00Z\", \"quiet\": true}".getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                try (exchange) {
                    asked.add(component.label + " " + exchange.getRequestURI().getPath());
                    boolean early = calls.incrementAndGet() <= REFUSALS;
                    exchange.sendResponseHeaders(early ? 503 : 200, reading.length);
                    exchange.getResponseBody().write(reading);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException("no port is free", e);
        }
    }

    private static String post(URI url, String type, String body) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(url).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
