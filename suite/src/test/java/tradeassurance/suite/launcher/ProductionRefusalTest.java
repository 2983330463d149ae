package tradeassurance.suite.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service as it is built is a production service: with a sandbox's settings it ends before it has touched anything. */
class ProductionRefusalTest {

    private static final int NOBODY_LISTENS = 1;
    private static final long ENDS_WITHIN_S = 120;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "order-service", "payment-service", "dispute-service", "limit-service" })
    void itRefusesToStartAndNamesAllThatIsWrong(String service) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command(service)).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            assertThat(process.waitFor(ENDS_WITHIN_S, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).isNotZero();
        assertThat(Files.readString(log)).contains("not fit for production: ",
                "quarkus.oidc.auth-server-url must be an https URL",
                "quarkus.oidc.auth-server-url must not be a development issuer on this machine",
                "quarkus.datasource.password must be a secret of at least 12 characters",
                "quarkus.oidc-client.credentials.secret must be a secret of at least 12 characters",
                "chassis.test-clock must be off", "chassis.webhooks.keys must be base64 of at least 32 bytes")
                .as("it has not even tried to reach the database").doesNotContain("Unable to obtain connection");
    }

    private static List<String> command(String service) {
        String server = "postgresql://127.0.0.1:" + NOBODY_LISTENS + "/nothing";
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx192m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.oidc.auth-server-url=http://127.0.0.1:" + NOBODY_LISTENS,
                "-Dquarkus.oidc.connection-delay=0s",
                "-Dquarkus.datasource.reactive.url=" + server, "-Dquarkus.datasource.jdbc.url=jdbc:" + server,
                "-Dquarkus.datasource.username=postgres", "-Dquarkus.datasource.password=postgres",
                "-Dchassis.test-clock=true",
                // What only one of them needs, the others do not mind.
                "-Dpayment.sandbox-provider.secret=whsec_" + "A".repeat(32), "-Dpayment.sandbox-provider.notify-url=" + server,
                "-jar", Path.of("..", service, "target/quarkus-app/quarkus-run.jar").toString());
    }
}
