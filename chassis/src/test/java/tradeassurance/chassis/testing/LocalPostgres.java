package tradeassurance.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL for tests, one per JVM, started when first asked for; it is fast because it may lose data in a crash. */
public final class LocalPostgres {

    // Quarkus loads test classes in several class loaders: what is one per JVM cannot be a static field.
    private static final String PORT = "tradeassurance.local-postgres.port";

    private LocalPostgres() {
    }

    /** The database of this name with a role of the same name that owns it; made at the first call, the same one later. */
    public static Database database(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
        synchronized (System.class) {
            Database database = new Database("127.0.0.1", port(), name, name, name);
            try (Connection connection = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres", "postgres", "postgres");
                    Statement statement = connection.createStatement()) {
                create(statement, database);
            } catch (SQLException e) {
                throw new IllegalStateException("the test database " + name + " cannot be made", e);
            }
            return database;
        }
    }

    private static void create(Statement statement, Database database) throws SQLException {
        String name = database.name();
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            if (found.next()) {
                return;
            }
        }
        statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + database.password() + "'");
        statement.execute("CREATE DATABASE " + name + " OWNER " + name);
        statement.execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
    }

    private static int port() {
        Integer running = Integer.getInteger(PORT);
        if (running != null) {
            return running;
        }
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
            System.setProperty(PORT, String.valueOf(server.getPort()));
            return server.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException("the test PostgreSQL does not start", e);
        }
    }

    /** Where a test database is and who may enter it. */
    public record Database(String host, int port, String name, String user, String password) {

        /** For the reactive client. */
        public String reactiveUrl() {
            return "postgresql://" + host + ":" + port + "/" + name;
        }

        /** For JDBC: migrations, and tests that look behind the service. */
        public String jdbcUrl() {
            return "jdbc:" + reactiveUrl();
        }

        /** The Quarkus settings of the default datasource. */
        public Map<String, String> settings() {
            return Map.of(
                    "quarkus.datasource.reactive.url", reactiveUrl(),
                    "quarkus.datasource.jdbc.url", jdbcUrl(),
                    "quarkus.datasource.username", user,
                    "quarkus.datasource.password", password);
        }
    }
}
