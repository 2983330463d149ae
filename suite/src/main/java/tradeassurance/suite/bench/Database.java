package tradeassurance.suite.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.LongStream;

import org.postgresql.Driver;

import tradeassurance.suite.launcher.Replicas;

/** A database behind a measured service, asked directly. */
record Database(Replicas.Server server, String name) {

    static Database of(Replicas service) {
        return new Database(service.server(), service.database());
    }

    /** One of its own on the same server, for those who are measured beside the service. */
    static Database created(Replicas.Server server, String name) {
        new Database(server, "postgres").run("CREATE DATABASE " + name);
        return new Database(server, name);
    }

    void run(String sql) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the benchmark's own statement has failed", e);
        }
    }

    /** The first row of what a query finds, as numbers. */
    long[] numbers(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            long[] numbers = new long[rows.getMetaData().getColumnCount()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = rows.getLong(i + 1);
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException("the benchmark cannot count", e);
        }
    }

    long number(String query) {
        return numbers(query)[0];
    }

    /** The one column of what a query finds. */
    long[] column(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            LongStream.Builder found = LongStream.builder();
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
            return found.build().toArray();
        } catch (SQLException e) {
            throw new IllegalStateException("the benchmark cannot count", e);
        }
    }

    String url() {
        return "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + name;
    }

    private Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", server.user());
        login.setProperty("password", server.password());
        return new Driver().connect(url(), login);
    }
}
