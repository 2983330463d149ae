package tradeassurance.suite.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import tradeassurance.suite.launcher.Fleet;

/** How long calls wait between the commit that has left them and their delivery, noted by the databases themselves. */
final class Deliveries implements AutoCloseable {

    private static final String ON = """
            CREATE TABLE delivered (micros bigint NOT NULL);
            CREATE FUNCTION deliver() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
              INSERT INTO public.delivered VALUES (extract(epoch FROM clock_timestamp() - OLD.created_at) * 1000000);
              RETURN OLD;
            END $$;
            CREATE TRIGGER deliver AFTER DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION deliver();
            """;
    private static final String OFF = "DROP FUNCTION deliver() CASCADE; DROP TABLE delivered";

    private final Fleet fleet;

    private Deliveries(Fleet fleet) {
        this.fleet = fleet;
    }

    static Deliveries watched(Fleet fleet) throws SQLException {
        Deliveries deliveries = new Deliveries(fleet);
        deliveries.everywhere(ON);
        return deliveries;
    }

    List<Duration> times() throws SQLException {
        List<Duration> times = new ArrayList<>();
        for (String service : Stores.SERVICES) {
            try (Connection connection = fleet.connect(service);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT micros FROM delivered")) {
                while (rows.next()) {
                    times.add(Duration.ofNanos(rows.getLong(1) * 1_000));
                }
            }
        }
        return times;
    }

    private void everywhere(String statements) throws SQLException {
        for (String service : Stores.SERVICES) {
            try (Connection connection = fleet.connect(service); Statement statement = connection.createStatement()) {
                statement.execute(statements);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        everywhere(OFF);
    }
}
