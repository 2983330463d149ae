package tradeassurance.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Tells the peers of a service under test what to answer, and asks them what they were asked. */
public final class FakePeers {

    static final String URL = "tradeassurance.fake-peers.url";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    /** A call as a peer received it; {@code body} is null where there was none. */
    public record Asked(String call, String key, String traceparent, boolean authorized, JsonNode body) {
    }

    private FakePeers() {
    }

    /**
     * From now on a call such as {@code GET /v1/orders/ord_1} (method, path and query) is answered like this. A {@code *}
     * stands
     * for any one part of the path; what was told of the very call goes before it.
     */
    public static void answer(String call, int status, String body) {
        post("/_told", JSON.createObjectNode().put("call", call).put("status", status).put("body", body).toString());
    }

    /** Everything the peers were asked since the last {@link #reset()}, in order. */
    public static List<Asked> asked() {
        List<Asked> all = new ArrayList<>();
        post("/_asked", "").forEach(question -> all.add(new Asked(question.get("call").asText(),
                question.get("key").textValue(),
                question.get("traceparent").textValue(), question.get("authorized").asBoolean(), question.get("body"))));
        return all;
    }

    /** What was asked with one call, in order. */
    public static List<Asked> asked(String call) {
        return asked().stream().filter(question -> question.call().equals(call)).toList();
    }

    /** Forgets what was told and asked. */
    public static void reset() {
        post("/_reset", "");
    }

    /** A bearer token that the service under test accepts. */
    public static String token(String party, String... roles) {
        return TOKENS.computeIfAbsent(party + List.of(roles), ignored -> {
            var wanted = JSON.createObjectNode().put("party", party);
            List.of(roles).forEach(wanted.putArray("roles")::add);
            return post("/_token", wanted.toString()).get("token").asText();
        });
    }

    private static JsonNode post(String path, String body) {
        try {
            HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(URI.create(System.getProperty(URL) + path))
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("the fake peers do not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
