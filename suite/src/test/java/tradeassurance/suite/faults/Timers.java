package tradeassurance.suite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import tradeassurance.suite.launcher.Fleet;

/** Orders that wait for their supplier, and how late the clock is when it rejects them. */
final class Timers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration SHORTLY_BEFORE = Duration.ofSeconds(2);

    private static final String FIRST_DUE = """
            SELECT min(due_at) FROM deadline d JOIN trade_order o ON o.id = d.resource_id
             WHERE d.kind = 'CONFIRMATION' AND o.buyer = 'buyer-%s'
            """;

    private static final String LAGS = """
            SELECT extract(epoch FROM e.occurred_at - e.effective_at) * 1000 FROM event e JOIN trade_order o ON o.id = e.resource_id
             WHERE e.type = 'order.rejected' AND e.role = 'SYSTEM' AND o.buyer = 'buyer-%s'
            """;

    /** The same order many times over, each due a minute ago. */
    private static final String OVERDUE = """
            WITH present AS (SELECT clock_timestamp() + (SELECT micros_ahead FROM test_clock) * interval '1 microsecond' AS instant)
            INSERT INTO trade_order SELECT (jsonb_populate_record(o, jsonb_build_object('id', o.id || '_' || n,
                   'confirmation_due_at', instant - interval '1 minute', 'next_due_at', instant - interval '1 minute'))).*
              FROM trade_order o, present, generate_series(1, %d) AS n WHERE o.buyer = 'buyer-%s';
            INSERT INTO deadline (resource, resource_id, kind, due_at)
            SELECT 'order', id, 'CONFIRMATION', confirmation_due_at FROM trade_order WHERE buyer = 'buyer-%2$s' AND id LIKE '%%\\_%%\\_%%'
            """;

    private static final String FIRED = """
            SELECT count(*) FROM event e JOIN trade_order o ON o.id = e.resource_id
             WHERE e.type = 'order.rejected' AND e.role = 'SYSTEM' AND o.buyer = 'buyer-%s'
            """;

    private final Campaign campaign;
    private final Fleet fleet;
    private final String name = "timers-" + UUID.randomUUID();
    private final Connection connection;

    private Timers(Campaign campaign) throws SQLException {
        this.campaign = campaign;
        this.fleet = campaign.fleet();
        this.connection = fleet.connect("order-service");
    }

    static Timers of(Campaign campaign) throws SQLException {
        return new Timers(campaign);
    }

    /** So many orders are submitted and forgotten; the clock is set shortly before the first is due, and goes on by itself. */
    List<Duration> lags(int orders) throws Exception {
        submit(orders);
        Instant due = instant(FIRST_DUE.formatted(name));
        assertThat(campaign.time().jumpTo(due.minus(SHORTLY_BEFORE))).isEmpty();
        FiguresTest.timed(PATIENCE, () -> assertThat(numbers(LAGS.formatted(name))).hasSize(orders));
        return numbers(LAGS.formatted(name)).stream().map(Duration::ofMillis).toList();
    }

    /** Both processes of order-service stand still while so many orders become overdue; from then on counts. */
    Duration overdueAfterAnOutage(int orders) throws Exception {
        submit(1);
        List<String> replicas = fleet.replicas().stream().filter(replica -> replica.startsWith("order-service")).toList();
        replicas.forEach(replica -> fleet.freeze(replica, true));
        try (Statement statement = connection.createStatement()) {
            statement.execute(OVERDUE.formatted(orders, name));
        } finally {
            replicas.forEach(replica -> fleet.freeze(replica, false));
        }
        return FiguresTest.timed(PATIENCE, () -> assertThat(numbers(FIRED.formatted(name))).isEqualTo(List.of((long) orders)));
    }

    private void submit(int orders) throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        for (int i = 0; i < orders; i++) {
            Deal deal = new Deal(fleet, campaign.client(), name, Market.SUPPLIERS.get(0), "5.00", asked);
            assertThat(deal.draft() && deal.submit()).isTrue();
        }
    }

    private Instant instant(String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getObject(1, Timestamp.class).toInstant();
        }
    }

    private List<Long> numbers(String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
