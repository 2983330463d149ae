package tradeassurance.suite.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tradeassurance.chassis.testing.DevelopmentIssuer;

/** The suite runs on a PostgreSQL and with an issuer of somebody else's ({@code -Dpostgres}, {@code -Doidc}). */
class ExternalServersTest {

    private static final String SECRET = "one-secret-for-all-clients";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aServerAndAnIssuerThatAreThereAlready(@TempDir Path theirs, @TempDir Path ours) throws Exception {
        int port = Ports.free().of(Component.POSTGRES);
        Map<String, String> clients = Stream.concat(Component.SERVICES.stream().map(service -> service.label),
                Stream.of("suite", "sandbox-provider")).collect(Collectors.toMap(client -> client, client -> SECRET));
        try (DataFolder folder = DataFolder.open(theirs);
                Supervised postgres = Supervised.launch(PostgresProcess.plan(PostgresBinaries.in(
                        Path.of("target/postgres").toAbsolutePath()), folder, port, "their-own", line -> {
                        }));
                DevelopmentIssuer issuer = DevelopmentIssuer.start(0, clients)) {
            postgres.awaitUp(Duration.ofSeconds(60));
            Settings apart = Settings.apart(ours);
            Settings settings = new Settings(apart.project(), apart.data(), apart.ports(),
                    Optional.of(new Settings.Postgres("127.0.0.1", port, "postgres", "their-own")),
                    Optional.of(new Settings.Oidc(URI.create(issuer.url()), SECRET)));

            try (Suite suite = Suite.start(settings, line -> {
            })) {
                assertThat(register(suite.gateway(), issuer.token("operator", "OPERATOR"))).isEqualTo(201);
                assertThat(post(suite.gateway(), "/dev/tokens", "{\"party_id\": \"operator\", \"roles\": [\"OPERATOR\"]}"))
                        .as("the suite gives out no tokens of somebody else's issuer").isEqualTo(404);
                assertThat(post(suite.gateway(), "/v1/test-clocks/advances", "{\"duration\": \"P1D\"}")).isEqualTo(200);
                assertThat(ours.resolve("postgres")).doesNotExist();
                assertThat(suite.page()).doesNotContain("Paste these").contains("127.0.0.1:" + port, issuer.url());
            }
            assertThat(postgres.isReady()).as("it is not the suite's to stop").isTrue();
        }
    }

    private int register(URI gateway, String token) throws IOException, InterruptedException {
        return status(request(gateway, "/v1/suppliers",
                "{\"supplier_id\": \"s1\", \"name\": \"Lanterns\", \"country\": \"CN\", \"membership\": \"GOLD\"}")
                .header("Authorization", "Bearer " + token).header("Idempotency-Key", "first"));
    }

    private int post(URI gateway, String path, String body) throws IOException, InterruptedException {
        return status(request(gateway, path, body));
    }

    private static HttpRequest.Builder request(URI gateway, String path, String body) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(90))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(Set.of(200, 201, 404)).as(answer.body()).contains(answer.statusCode());
        return answer.statusCode();
    }
}
