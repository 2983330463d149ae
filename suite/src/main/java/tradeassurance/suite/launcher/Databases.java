package tradeassurance.suite.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import org.postgresql.Driver;

/** One database and one role for each service, and nobody enters another's. */
final class Databases {

    private static final String SECONDS = "5";

    private final Settings.Postgres server;

    Databases(Settings.Postgres server) {
        this.server = server;
    }

    /** Whether the server takes connections. */
    boolean answer() {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Makes what is missing; the passwords are set anew, so that they are the ones we keep. */
    void provide(Secrets secrets) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            for (Component service : Component.SERVICES) {
                provide(connection, statement, service.database(), secrets.database(service));
            }
        } catch (SQLException e) {
            throw new StartFailure("PostgreSQL at " + server.host() + ":" + server.port() + " does not let " + server.user()
                    + " make the databases: " + e.getMessage().lines().findFirst().orElse("") + ".", e);
        }
    }

    String reactiveUrl(Component service) {
        return "postgresql://" + server.host() + ":" + server.port() + "/" + service.database();
    }

    private static void provide(Connection connection, Statement statement, String name, String password) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            statement.execute("CREATE ROLE " + name + " LOGIN");
        }
        // Generated from letters, digits, - and _: nothing in it needs quoting.
        statement.execute("ALTER ROLE " + name + " PASSWORD '" + password + "'");
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + name);
        }
        statement.execute("REVOKE CONNECT, TEMPORARY ON DATABASE " + name + " FROM PUBLIC");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", server.user());
        login.setProperty("password", server.password());
        login.setProperty("connectTimeout", SECONDS);
        login.setProperty("socketTimeout", SECONDS);
        // Not by DriverManager, which does not see drivers in the class loader of a Maven plugin.
        return new Driver().connect("jdbc:postgresql://" + server.host() + ":" + server.port() + "/postgres", login);
    }
}
