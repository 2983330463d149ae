package tradeassurance.suite.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProcessTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path data;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final int port = Ports.free().of(Component.POSTGRES);

    @Test
    void aCommittedRowSurvivesKill9AndARestartOfTheSuite() throws Exception {
        try (DataFolder folder = DataFolder.open(data)) {
            Secrets secrets = new Secrets(folder.secrets());
            try (Supervised postgres = start(folder, secrets)) {
                new Databases(server(secrets)).provide(secrets);
                execute(secrets, "CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)");
                long before = postgres.pid();
                postgres.kill9();

                assertThat(said.poll(30, TimeUnit.SECONDS)).contains("postgres has ended unexpectedly (exit code 137)");
                assertThat(said.poll(60, TimeUnit.SECONDS)).contains("postgres is back after");
                assertThat(postgres.pid()).isNotEqualTo(before);
                assertThat(read(secrets, "SELECT id FROM kept")).isEqualTo("7");
            }
        }
        try (DataFolder folder = DataFolder.open(data)) {
            Secrets secrets = new Secrets(folder.secrets());
            try (Supervised postgres = start(folder, secrets)) {
                assertThat(postgres.isReady()).isTrue();
                assertThat(read(secrets, "SELECT id FROM kept")).isEqualTo("7");
            }
            assertThat(folder.process("postgres")).doesNotExist();
        }
    }

    @Test
    void commitsAreDurableAndServicesCannotEnterEachOthersDatabases() throws Exception {
        try (DataFolder folder = DataFolder.open(data)) {
            Secrets secrets = new Secrets(folder.secrets());
            try (Supervised postgres = start(folder, secrets)) {
                assertThat(postgres.isReady()).isTrue();
                Databases databases = new Databases(server(secrets));
                databases.provide(secrets);
                databases.provide(secrets);

                assertThat(read(secrets, "SHOW fsync")).isEqualTo("on");
                assertThat(read(secrets, "SHOW synchronous_commit")).isEqualTo("on");
                assertThatThrownBy(() -> connect("payment_service", "order_service", secrets.database(Component.ORDER)))
                        .isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
                assertThatThrownBy(() -> connect("order_service", "order_service", "wrong"))
                        .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    void whatAKilledSuiteLeftBehindIsEndedFirst() throws Exception {
        try (DataFolder folder = DataFolder.open(data)) {
            Secrets secrets = new Secrets(folder.secrets());
            try (Supervised left = start(folder, secrets)) {
                Path number = folder.process("postgres");
                long pid = left.pid();
                assertThat(Files.readString(number)).startsWith(pid + " ");
                left.stop();
                Supervised.endLeftOver(number);

                assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
                assertThat(number).doesNotExist();
            }
            Files.writeString(folder.process("order-service"), ProcessHandle.current().pid() + " 1");
            Supervised.endLeftOver(folder.process("order-service"));
            assertThat(ProcessHandle.current().isAlive()).as("another process under the same number is left alone").isTrue();
        }
    }

    private Supervised start(DataFolder folder, Secrets secrets) {
        Supervised postgres = Supervised.launch(PostgresProcess.plan(
                PostgresBinaries.in(Path.of("target/postgres").toAbsolutePath()), folder, port, secrets.superuser(),
                said::add));
        postgres.awaitUp(SOON);
        return postgres;
    }

    private Settings.Postgres server(Secrets secrets) {
        return new Settings.Postgres("127.0.0.1", port, "postgres", secrets.superuser());
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }

    private void execute(Secrets secrets, String sql) throws SQLException {
        try (Connection connection = connect("order_service", "order_service", secrets.database(Component.ORDER));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String read(Secrets secrets, String sql) throws SQLException {
        try (Connection connection = connect("order_service", "order_service", secrets.database(Component.ORDER));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
