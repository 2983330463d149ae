package tradeassurance.payment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import tradeassurance.chassis.testing.LocalPostgres;

/** Who may do with the service's database what the service may not: its triggers are off. */
public final class DatabaseOwner {

    private DatabaseOwner() {
    }

    public static Connection connect() throws SQLException {
        LocalPostgres.Database database = LocalPostgres.database("payment_service");
        Connection owner = DriverManager.getConnection(database.jdbcUrl(), "postgres", "postgres");
        try (Statement statement = owner.createStatement()) {
            statement.execute("SET session_replication_role = replica");
        }
        return owner;
    }
}
