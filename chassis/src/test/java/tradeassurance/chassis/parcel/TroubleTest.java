package tradeassurance.chassis.parcel;

import static org.hamcrest.Matchers.equalTo;
import static tradeassurance.chassis.parcel.ParcelClient.as;
import static tradeassurance.chassis.parcel.ParcelClient.execute;
import static tradeassurance.chassis.parcel.ParcelClient.held;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.LocalPostgres;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** Trouble with what the service depends on is 503 with {@code Retry-After}, never a 500, and passes by itself. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class TroubleTest {

    private static Connection asSuperuser() throws SQLException {
        LocalPostgres.Database database = LocalPostgres.database("chassis");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres", "postgres",
                "postgres");
    }

    @Test
    void aRowThatSomebodyHoldsForTooLongIsServiceUnavailable() throws SQLException {
        String parcel = held();
        LocalPostgres.Database database = LocalPostgres.database("chassis");
        try (Connection holder = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT 1 FROM parcel WHERE id = '" + parcel + "' FOR UPDATE");
            as("b1", "BUYER").post("/v1/parcels/" + parcel + "/notes").then().statusCode(503).header("Retry-After", "1")
                    .contentType("application/problem+json").body("code", equalTo("storage-unavailable"));
            holder.rollback();
        }
        as("b1", "BUYER").post("/v1/parcels/" + parcel + "/notes").then().statusCode(201).body("notes", equalTo(1));
    }

    @Test
    void aStoreThatIsGoneIsServiceUnavailableAndItsReturnIsNoticed() throws SQLException {
        String parcel = held();
        try (Connection connection = asSuperuser(); Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE chassis ALLOW_CONNECTIONS false");
            try {
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'chassis'");
                as("b1", "BUYER").post("/v1/parcels/" + parcel + "/notes").then().statusCode(503).header("Retry-After", "1");
                as("b1", "BUYER").get("/v1/parcels/" + parcel).then().statusCode(503);
            } finally {
                statement.execute("ALTER DATABASE chassis ALLOW_CONNECTIONS true");
            }
        }
        eventually(() -> as("b1", "BUYER").get("/v1/parcels/" + parcel).then().statusCode(200).body("notes", equalTo(0)));
        execute("SELECT 1");
    }
}
