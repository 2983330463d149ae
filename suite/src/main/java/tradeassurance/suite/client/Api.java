package tradeassurance.suite.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The gateway of a running suite. */
public final class Api {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final Duration CLOCK_MOVED_WITHIN = Duration.ofSeconds(120);

    private final URI gateway;
    private final BiFunction<String, List<String>, String> tokens;
    private final Map<String, String> headers;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** With tokens of the sandbox's issuer, which the gateway gives out. */
    public Api(URI gateway) {
        this.gateway = gateway;
        this.tokens = this::sandboxToken;
        this.headers = Map.of();
    }

    /** With tokens of another issuer, by party and roles. */
    public Api(URI gateway, BiFunction<String, List<String>, String> tokens) {
        this(gateway, tokens, Map.of());
    }

    private Api(URI gateway, BiFunction<String, List<String>, String> tokens, Map<String, String> headers) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.headers = headers;
    }

    /** The same gateway, asked with a header in every request, such as that of a trace. */
    public Api with(String header, String value) {
        return new Api(gateway, tokens, Map.of(header, value));
    }

    public Party as(String partyId, String... roles) {
        return new Party(this, partyId, tokens.apply(partyId, List.of(roles)));
    }

    private String sandboxToken(String partyId, List<String> roles) {
        JsonObject wanted = new JsonObject().put("party_id", partyId).put("roles", new JsonArray(roles));
        Answer answer = send(request("/dev/tokens", ANSWER_WITHIN).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wanted.encode())));
        if (!answer.ok()) {
            throw new IllegalStateException("no token for " + partyId + ": " + answer.status() + " " + answer.body());
        }
        return answer.body().getString("access_token", answer.body().getString("token"));
    }

    /** Moves the clock of all services and returns what it then shows; all that falls due on the way has happened. */
    public Instant advance(Duration by) {
        Answer answer = send(request("/v1/test-clocks/advances", CLOCK_MOVED_WITHIN).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(new JsonObject().put("duration", by.toString()).encode())));
        if (!answer.ok()) {
            throw new IllegalStateException("the clock does not move: " + answer.status() + " " + answer.body());
        }
        return Instant.parse(answer.body().getString("now"));
    }

    /** What the suite's clock shows, once everything that is due has happened. */
    public Instant settled() {
        return advance(Duration.ZERO);
    }

    HttpRequest.Builder request(String path, Duration within) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(within);
        headers.forEach(request::header);
        return request;
    }

    HttpRequest.Builder request(String path) {
        return request(path, ANSWER_WITHIN);
    }

    Answer send(HttpRequest.Builder request) {
        HttpResponse<String> answer = exchange(request, BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.headers(), body(answer.body()));
    }

    HttpResponse<byte[]> fetch(HttpRequest.Builder request) {
        return exchange(request, BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException("the gateway at " + gateway + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the gateway", e);
        }
    }

    private static JsonObject body(String text) {
        try {
            return text.isBlank() ? new JsonObject() : new JsonObject(text);
        } catch (DecodeException notAnObject) {
            return new JsonObject().put("text", text);
        }
    }
}
