package tradeassurance.suite.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.api.Asking.Request;
import tradeassurance.suite.api.Document;
import tradeassurance.suite.api.Operation;

/** Requests that cannot be but refused: each a good one with a single thing that is wrong with it. */
final class Refusals {

    private final Known known;
    private final Random random = new Random(7);

    Refusals(Known known) {
        this.known = known;
    }

    List<Request> of(Operation operation) {
        JsonObject said = Document.of(operation.service()).operation(operation);
        List<Request> refused = new ArrayList<>();
        refused.add(request(operation, Map.of("Authorization", ""), "{}"));
        refused.add(request(operation, Map.of("Authorization", "Bearer nonsense"), "{}"));
        refused.add(request(operation, Map.of("Authorization", "Bearer " + known.tokenOfOthers(operation)), "{}"));
        if (takes(said, "Idempotency-Key")) {
            refused.add(request(operation, Map.of("Idempotency-Key", ""), "{}"));
            refused.add(request(operation, Map.of("Idempotency-Key", "k".repeat(256)), "{}"));
        }
        JsonObject content = said.getJsonObject("requestBody", new JsonObject()).getJsonObject("content", new JsonObject());
        if (content.containsKey("application/json")) {
            for (String body : List.of("{", "[]", "\"text\"", "{\"unknown\":1}", Spoiled.deep().toString(),
                    Spoiled.large().toString())) {
                refused.add(request(operation, Map.of(), body));
            }
            refused.add(request(operation, Map.of("Content-Type", "image/png"), "{}"));
        }
        return refused;
    }

    private Request request(Operation operation, Map<String, String> wrong, String body) {
        Map<String, String> headers = new TreeMap<>(Map.of("Authorization", "Bearer " + known.tokenOf(operation),
                "Idempotency-Key", UUID.randomUUID().toString(), "Content-Type", "application/json", "If-Match", "\"v1\""));
        headers.putAll(wrong);
        headers.values().removeIf(String::isEmpty);
        String path = operation.path();
        while (path.contains("{")) {
            path = path.replaceFirst("\\{[^}]+}", known.id(operation, path.substring(0, path.indexOf('{')), random));
        }
        return new Request(operation.method(), known.url(operation, path), headers, Buffer.buffer(body));
    }

    private static boolean takes(JsonObject said, String header) {
        return said.getJsonArray("parameters", new JsonArray()).stream()
                .anyMatch(parameter -> header.equals(((JsonObject) parameter).getString("name")));
    }
}
