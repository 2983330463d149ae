package tradeassurance.suite.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sandbox on Kubernetes makes its databases with, run by psql as PostgreSQL's image runs it. */
class SandboxDatabasesTest {

    private static final Path SCRIPT = Path.of("../k8s/overlays/sandbox/databases.sql");

    @TempDir
    Path data;

    private final int port = Ports.free().of(Component.POSTGRES);

    @Test
    void eachServiceHasADatabaseThatNoOtherEnters() throws Exception {
        try (DataFolder folder = DataFolder.open(data); Supervised postgres = start(folder)) {
            assertThat(postgres.isReady()).isTrue();
            run();

            for (Component service : Component.SERVICES) {
                for (Component database : Component.SERVICES) {
                    if (service == database) {
                        connect(database, service).close();
                    } else {
                        assertThatThrownBy(() -> connect(database, service)).isInstanceOf(SQLException.class)
                                .hasMessageContaining("permission denied");
                    }
                }
            }
        }
    }

    private Supervised start(DataFolder folder) {
        PostgresBinaries binaries = PostgresBinaries.in(Path.of("target/postgres").toAbsolutePath());
        Supervised postgres = Supervised.launch(PostgresProcess.plan(binaries, folder, port, "superuser", line -> {
        }));
        postgres.awaitUp(Duration.ofSeconds(60));
        return postgres;
    }

    private void run() throws InterruptedException {
        ProcessBuilder psql = new ProcessBuilder("psql", "-X", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p",
                String.valueOf(port), "-U", "postgres", "-f", SCRIPT.toString()).redirectErrorStream(true);
        Map<String, String> passwords = Component.SERVICES.stream()
                .collect(Collectors.toMap(service -> service.database().toUpperCase(Locale.ROOT) + "_PASSWORD",
                        SandboxDatabasesTest::password));
        psql.environment().putAll(passwords);
        psql.environment().put("PGPASSWORD", "superuser");
        try {
            Process process = psql.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        } catch (IOException missing) {
            assumeTrue(false, "there is no psql on this machine (Debian: apt-get install postgresql-client)");
        }
    }

    private Connection connect(Component database, Component service) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database.database(),
                service.database(), password(service));
    }

    /** With a quote in it: a password is text and not SQL. */
    private static String password(Component service) {
        return "it's " + service.label;
    }
}
