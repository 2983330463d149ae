package tradeassurance.suite.access;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.api.Asking.Request;
import tradeassurance.suite.api.Document;
import tradeassurance.suite.api.Operation;
import tradeassurance.suite.api.Values;
import tradeassurance.suite.client.Form;
import tradeassurance.suite.launcher.Suite;

/** Requests of the operations, sent to the services themselves: what the gateway closes is no excuse. */
record Doors(Suite suite) {

    private static final String FORM = "multipart/form-data";

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

    /** Nothing in it that could have an effect: no key and an empty body, of a kind that is taken. */
    Request knock(Operation operation, String token) {
        JsonObject taken = Document.of(operation.service()).operation(operation).getJsonObject("requestBody");
        Map<String, String> headers = headers(token);
        if (taken != null) {
            headers.put("Content-Type", kind(taken));
        }
        return new Request(operation.method(), url(operation, operation.example()), headers,
                Buffer.buffer(taken == null ? "" : "{}"));
    }

    /** As good a request as the document allows, with a body by the seed. */
    Request ask(Operation operation, String path, String token, int seed) {
        Document document = Document.of(operation.service());
        JsonObject said = document.operation(operation);
        Map<String, String> headers = headers(token);
        said.getJsonArray("parameters", new JsonArray()).stream().map(JsonObject.class::cast)
                .filter(parameter -> parameter.getString("in").equals("header")).map(parameter -> parameter.getString("name"))
                .forEach(name -> headers.put(name, name.equals("If-Match") ? "\"v1\"" : UUID.randomUUID().toString()));
        JsonObject taken = said.getJsonObject("requestBody");
        if (taken == null) {
            return new Request(operation.method(), url(operation, path), headers, Buffer.buffer());
        }
        headers.put("Content-Type", kind(taken));
        if (kind(taken).startsWith(FORM)) {
            Form form = new Form("a.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), Map.of("kind", "OTHER"));
            headers.put("Content-Type", form.contentType());
            return new Request(operation.method(), url(operation, path), headers, Buffer.buffer(form.bytes()));
        }
        JsonObject body = new Values(document, new Random(seed), Map.of(), false).body(operation);
        return new Request(operation.method(), url(operation, path), headers, body.toBuffer());
    }

    /** JSON where it is taken, else the first kind that is. */
    private static String kind(JsonObject taken) {
        Set<String> kinds = taken.getJsonObject("content").fieldNames();
        String kind = kinds.contains("application/json") ? "application/json" : kinds.iterator().next();
        return kind.equals(FORM) ? FORM + "; boundary=x" : kind;
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
