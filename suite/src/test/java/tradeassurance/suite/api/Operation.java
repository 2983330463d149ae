package tradeassurance.suite.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/** What a service's API document says that it answers. */
public record Operation(String service, String method, String path, List<String> tags) {

    public static final List<String> SERVICES = List.of("order-service", "payment-service", "dispute-service", "limit-service");

    /** What every service has under the same path. */
    private static final List<String> OF_EACH_SERVICE = List.of("/v1/events", "/v1/ledger-checks", "/v1/webhook-endpoints",
            "/v1/webhook-deliveries");

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    public static List<Operation> of(String service) {
        try {
            Map<?, ?> document = new KubernetesSerialization()
                    .unmarshal(Files.readString(Path.of("..", service, "openapi.yaml")), Map.class);
            return ((Map<?, ?>) document.get("paths")).entrySet().stream()
                    .flatMap(path -> operations(service, path.getKey().toString(), (Map<?, ?>) path.getValue())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(service + " has no API document", e);
        }
    }

    private static Stream<Operation> operations(String service, String path, Map<?, ?> methods) {
        return METHODS.stream().filter(methods::containsKey).map(method -> new Operation(service,
                method.toUpperCase(Locale.ROOT), path, tags((Map<?, ?>) methods.get(method))));
    }

    private static List<String> tags(Map<?, ?> operation) {
        return operation.get("tags") instanceof List<?> tags ? tags.stream().map(String::valueOf).toList() : List.of();
    }

    /** One service tells another, and nobody else. */
    public boolean internal() {
        return tags.contains("Internal");
    }

    /** There only where clocks can be moved. */
    public boolean sandbox() {
        return tags.contains("Sandbox");
    }

    /** Told by a payment provider, which signs what it says. */
    public boolean byProvider() {
        return path.startsWith("/v1/provider-notifications/");
    }

    /** Whether a gateway has to tell by the service's name whose it is. */
    public boolean ofEachService() {
        return OF_EACH_SERVICE.stream().anyMatch(path::startsWith);
    }

    /** The path with something in the place of each parameter. */
    public String example() {
        return path.replaceAll("\\{[^}]+}", "x1");
    }

    @Override
    public String toString() {
        return service + ": " + method + " " + path;
    }
}
