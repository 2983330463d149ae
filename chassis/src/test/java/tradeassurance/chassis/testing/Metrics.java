package tradeassurance.chassis.testing;

import static io.restassured.RestAssured.given;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/** What a service shows to whoever scrapes it, and what its database says to the same question. */
public final class Metrics {

    private Metrics() {
    }

    /** The sum of all series of this name that carry these labels, such as {@code part="held"}; 0 where there are none. */
    public static double sum(String name, String... labels) {
        return given().get("/q/metrics").asString().lines().filter(line -> line.startsWith(name + "{"))
                .filter(line -> Stream.of(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    /** One number out of a service's database. */
    public static double stored(String service, String query) {
        LocalPostgres.Database database = LocalPostgres.database(service.replace('-', '_'));
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getDouble(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
