package tradeassurance.chassis.parcel;

import static io.restassured.RestAssured.given;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.restassured.specification.RequestSpecification;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.LocalPostgres;

/** What the tests of the chassis ask over HTTP, and how they look behind it. */
final class ParcelClient {

    static final String WORTH = "{\"label\":\"a\",\"worth\":{\"amount\":\"10.00\",\"currency\":\"USD\"}}";

    private ParcelClient() {
    }

    static RequestSpecification as(String party, String role) {
        return asWithKey(party, role, UUID.randomUUID().toString());
    }

    static RequestSpecification asWithKey(String party, String role, String key) {
        return given().auth().oauth2(FakePeers.token(party, role)).contentType("application/json")
                .header("Idempotency-Key", key);
    }

    static String held() {
        return as("b1", "BUYER").body(WORTH).post("/v1/parcels").then().statusCode(201).extract().path("id");
    }

    static Instant now() {
        return Instant.parse(as("suite", "SERVICE").get("/v1/test-clocks").then().statusCode(200).extract().path("now"));
    }

    static Instant advance(Duration by) {
        Instant to = now().plus(by);
        as("suite", "SERVICE").body("{\"now\":\"" + to + "\"}").put("/v1/test-clocks").then().statusCode(200);
        return to;
    }

    static long count(String sql) {
        return Long.parseLong(query(sql));
    }

    static String query(String sql) {
        return behind(statement -> {
            try (ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return String.valueOf(rows.getString(1));
            }
        });
    }

    static void execute(String sql) {
        behind(statement -> statement.execute(sql));
    }

    interface Behind<T> {
        T look(Statement statement) throws SQLException;
    }

    static <T> T behind(Behind<T> look) {
        LocalPostgres.Database database = LocalPostgres.database("chassis");
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            return look.look(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
