package tradeassurance.suite.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;

/** A service's committed API document. */
public record Document(String service, JsonObject json) {

    private static final Map<String, Document> READ = new ConcurrentHashMap<>();

    public static Document of(String service) {
        return READ.computeIfAbsent(service, Document::read);
    }

    private static Document read(String service) {
        try {
            return new Document(service, new JsonObject(Json.encode(new KubernetesSerialization()
                    .unmarshal(Files.readString(Path.of("..", service, "openapi.yaml")), Map.class))));
        } catch (IOException e) {
            throw new UncheckedIOException(service + " has no API document", e);
        }
    }

    /** What the document says of an operation. */
    public JsonObject operation(Operation operation) {
        return json.getJsonObject("paths").getJsonObject(operation.path())
                .getJsonObject(operation.method().toLowerCase(Locale.ROOT));
    }

    /** The schema itself, where another one is named. */
    public JsonObject resolved(JsonObject schema) {
        String reference = schema.getString("$ref");
        return reference == null ? schema
                : resolved(json.getJsonObject("components").getJsonObject("schemas")
                        .getJsonObject(reference.substring(reference.lastIndexOf('/') + 1)));
    }
}
