package tradeassurance.suite.access;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.api.Asking.Request;
import tradeassurance.suite.api.Document;
import tradeassurance.suite.api.Operation;
import tradeassurance.suite.api.Values;
import tradeassurance.suite.client.Form;
import tradeassurance.suite.launcher.Suite;

/** Requests of the operations, sent to the services themselves: what the gateway closes is no excuse. */
record Doors(Suite suite) {

    /** Everybody that there is: nobody, each role, and each service. */
    static final List<String> EVERYBODY = List.of(Rule.ANYBODY, "BUYER", "SUPPLIER", "MEDIATOR", "OPERATOR", "PROVIDER",
            "SERVICE:order-service", "SERVICE:payment-service", "SERVICE:dispute-service", "SERVICE:limit-service");

    /** A token, empty for nobody, of a party that has nothing. */
    String token(String role) {
        if (role.equals(Rule.ANYBODY)) {
            return "";
        }
        return role.startsWith("SERVICE:") ? suite.token(role.substring("SERVICE:".length()), "SERVICE")
                : suite.token("nobody-in-particular", role);
    }

    /** Nothing in it that could have an effect: no key and an empty body. */
    Request knock(Operation operation, String token) {
        Map<String, String> headers = headers(token);
        boolean body = !operation.method().equals("GET") && !operation.method().equals("DELETE");
        if (body) {
            headers.put("Content-Type", "application/json");
        }
        return new Request(operation.method(), url(operation, operation.example()), headers, Buffer.buffer(body ? "{}" : ""));
    }

    /** As good a request as the document allows, with a body by the seed. */
    Request ask(Operation operation, String path, String token, int seed) {
        Document document = Document.of(operation.service());
        Map<String, String> headers = headers(token);
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        headers.put("If-Match", "\"v1\"");
        JsonObject taken = document.operation(operation).getJsonObject("requestBody");
        if (taken == null) {
            headers.remove("If-Match");
            return new Request(operation.method(), url(operation, path), headers, Buffer.buffer());
        }
        if (taken.getJsonObject("content").containsKey("multipart/form-data")) {
            Form form = new Form("a.pdf", "%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                    Map.of("kind", "OTHER", "type", "CONTRACT", "description", "The contract"));
            headers.put("Content-Type", form.contentType());
            return new Request(operation.method(), url(operation, path), headers, Buffer.buffer(form.bytes()));
        }
        headers.put("Content-Type", "application/json");
        JsonObject body = new Values(document, new Random(seed), Map.of(), false).body(operation);
        return new Request(operation.method(), url(operation, path), headers, body.toBuffer());
    }

    static Stream<Operation> operations() {
        return Operation.SERVICES.stream().flatMap(service -> Operation.of(service).stream());
    }

    private URI url(Operation operation, String path) {
        return suite.url(operation.service()).resolve(path);
    }

    private static Map<String, String> headers(String token) {
        Map<String, String> headers = new HashMap<>();
        if (!token.isEmpty()) {
            headers.put("Authorization", "Bearer " + token);
        }
        return headers;
    }
}
