package tradeassurance.suite.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.chassis.testing.Eventually;

/** A Keycloak with our realm, as a process of its own; whoever is asked for a token is made a user of it. */
final class Keycloak implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(180);
    private static final String REALM = "trade-assurance";
    private static final String PASSWORD = UUID.randomUUID().toString();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final URI root;

    private Keycloak(Process process, URI root) {
        this.process = process;
        this.root = root;
    }

    /**
     * Starts from an unpacked distribution; all clients of the realm get the same secret. Everything is kept in memory: the
     * realm of an earlier run would not be imported again, and has another secret.
     */
    static Keycloak start(Path home, String secret, Path log) throws IOException {
        Path imports = Files.createDirectories(home.resolve("data/import"));
        try (var realm = Keycloak.class.getResourceAsStream("trade-assurance-realm.json")) {
            Files.write(imports.resolve("trade-assurance-realm.json"), realm.readAllBytes());
        }
        int port = freePort();
        ProcessBuilder command = new ProcessBuilder("sh", home.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm",
                "--db=dev-mem",
                "--http-host=127.0.0.1", "--http-port=" + port).redirectErrorStream(true).redirectOutput(log.toFile());
        command.environment().putAll(Map.of("TRADE_ASSURANCE_CLIENT_SECRET", secret, "JAVA_HOME",
                System.getProperty("java.home"), "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m", "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD));
        Keycloak keycloak = new Keycloak(command.start(), URI.create("http://127.0.0.1:" + port));
        try {
            keycloak.awaitUp();
            return keycloak;
        } catch (AssertionError notUp) {
            keycloak.close();
            throw new AssertionError("Keycloak does not start; it said:\n" + Files.readString(log), notUp);
        }
    }

    private void awaitUp() {
        Eventually.eventually(STARTS_WITHIN, () -> {
            try {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration")).build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new AssertionError("the realm is not there yet: " + answer.statusCode());
                }
            } catch (IOException notYet) {
                throw new AssertionError("nobody listens yet", notYet);
            }
        });
    }

    URI issuer() {
        return root.resolve("/realms/" + REALM);
    }

    /** A token of a user of this name, which is its party, in these roles of the realm. */
    String token(String party, List<String> roles) {
        String admin = grant(root + "/realms/master", Map.of("grant_type", "password", "client_id", "admin-cli", "username",
                "admin", "password", PASSWORD));
        String users = root + "/admin/realms/" + REALM + "/users";
        HttpResponse<String> made = send(json(users, admin).POST(BodyPublishers.ofString(new JsonObject().put("username", party)
                .put("enabled", true).put("email", party + "@example.org").put("firstName", party).put("lastName", party)
                .put("emailVerified", true).put("credentials", new JsonArray().add(new JsonObject().put("type", "password")
                        .put("value", PASSWORD).put("temporary", false)))
                .encode())));
        if (made.statusCode() == 201) {
            JsonArray granted = new JsonArray();
            roles.forEach(role -> granted.add(new JsonObject(
                    send(json(root + "/admin/realms/" + REALM + "/roles/" + role, admin).GET()).body())));
            String user = made.headers().firstValue("Location").orElseThrow();
            send(json(user + "/role-mappings/realm", admin).POST(BodyPublishers.ofString(granted.encode())));
        }
        return grant(issuer().toString(), Map.of("grant_type", "password", "client_id", "console", "username", party,
                "password", PASSWORD));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private String grant(String realm, Map<String, String> form) {
        String body = new TreeMap<>(form).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new AssertionError(realm + " gives no token: " + answer.statusCode() + " " + answer.body());
        }
        return new JsonObject(answer.body()).getString("access_token");
    }

    private static HttpRequest.Builder json(String url, String token) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token).header("Content-Type",
                "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
