package tradeassurance.suite.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong at the start is said in one sentence. */
class StartFailureTest {

    @TempDir
    Path data;

    @AfterEach
    void forget() {
        List.of("port", "postgres", "postgres.password", "oidc", "oidc.secret").forEach(System::clearProperty);
    }

    @Test
    void aPortInUse() throws IOException {
        Ports ports = Ports.free();
        int taken = ports.of(Component.PAYMENT);
        try (ServerSocket other = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThatThrownBy(() -> ports.requireFree(List.of(Component.values()))).isInstanceOf(StartFailure.class)
                    .hasMessage("Port " + taken + ", which is meant for payment-service, is in use by another program: "
                            + "stop that one, or choose other ports with -Dport=9000.");
        }
    }

    @Test
    void portsShiftAlike() {
        Ports ports = Ports.from(9000);

        assertThat(List.of(Component.values())).extracting(ports::of)
                .containsExactly(9000, 9001, 9002, 9003, 9004, 9005, 9006, 6359);
        assertThat(Ports.from(8080).of(Component.POSTGRES)).isEqualTo(5439);
    }

    @Test
    void aDataFolderInUse() {
        try (DataFolder first = DataFolder.open(data)) {
            assertThat(first.postgres()).doesNotExist();
            assertThatThrownBy(() -> DataFolder.open(data)).isInstanceOf(StartFailure.class)
                    .hasMessageContaining("is in use by a suite that is running");
        }
        DataFolder.open(data).close();
    }

    @Test
    void aHalfWrittenDataFolder() throws IOException {
        Files.createDirectories(data.resolve("postgres/base"));
        assertThatThrownBy(() -> DataFolder.open(data)).isInstanceOf(StartFailure.class)
                .hasMessage("The data folder " + data + " is only half there (postgres/PG_VERSION is missing): "
                        + "delete it to begin anew, or choose another with -Ddata=folder.");

        Files.writeString(data.resolve("postgres/PG_VERSION"), "15\n");
        Files.createDirectories(data.resolve("postgres/global"));
        Files.writeString(data.resolve("postgres/global/pg_control"), "");
        assertThatThrownBy(() -> DataFolder.open(data)).hasMessageContaining("(secrets.properties is missing)");

        Files.writeString(data.resolve("secrets.properties"), "");
        assertThatThrownBy(() -> DataFolder.open(data)).hasMessageContaining("was written by PostgreSQL 15");
    }

    @ParameterizedTest(name = "-D{0}={1}")
    @CsvSource(delimiter = '|', textBlock = """
            port     | eighty      | -Dport: eighty is not a port number.
            port     | 80          | -Dport=80 is not possible: choose a port from 3665 to 65529.
            postgres | db          | -Dpostgres=db is not host:port, such as db.example.org:5432.
            postgres | db:5432     | -Dpostgres also needs -Dpostgres.password (and -Dpostgres.user, unless it is postgres).
            oidc     | http://sso  | -Doidc also needs -Doidc.secret, the secret of the clients.
            """)
    void anOptionThatCannotBe(String name, String value, String sentence) {
        System.setProperty(name, value);

        assertThatThrownBy(Settings::ofSystemProperties).isInstanceOf(StartFailure.class).hasMessage(sentence);
    }

    @Test
    void aProcessThatEndsAtOnceIsReportedWithItsLastWords() throws IOException {
        Path log = data.resolve("log");
        Supervised process = Supervised.launch(new Supervised.Plan("order-service",
                new ProcessBuilder("sh", "-c", "echo starting; echo 'ERROR: no such database'; exit 3"), () -> false, "TERM",
                log,
                data.resolve("number"), line -> {
                }));

        assertThatThrownBy(() -> process.awaitUp(Duration.ofSeconds(20))).isInstanceOf(StartFailure.class)
                .hasMessage("order-service does not start: ERROR: no such database The whole log is in " + log + ".");
        assertThat(data.resolve("number")).doesNotExist();
    }
}
