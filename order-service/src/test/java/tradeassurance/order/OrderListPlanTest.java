package tradeassurance.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.kernel.Role;

/**
 * Lists stay as fast as a page, however many orders there are: every one is found by an index, in a bounded number of blocks of
 * 8 KB. {@code -Dorders=1000000} asks the same of a million.
 */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "order-service"))
class OrderListPlanTest {

    private static final int ORDERS = Integer.getInteger("orders", 60_000);
    private static final int PAGE = 21;

    /** As many as are inserted well before a statement times out. */
    private static final int CHUNK = 5_000;

    /** A tenth of all is one buyer's and one supplier's; one in twenty is not over. */
    private static final String CROWD = """
            INSERT INTO crowd.trade_order (id, buyer, supplier, origin, status, created_at, changed_at, awaiting, next_due_at,
              contract_version, contract, currency, total_minor, instalments, promises, settled_minor, returned_minor,
              refunded_minor, refunded_fully, finished_payments, shipments, shipped_at, held_shipments, released_disputes,
              dispute_resolved, version, last_hash)
            SELECT 'ord_' || lpad(to_hex(i), 32, '0'), CASE WHEN i %% 10 = 0 THEN 'big' ELSE 'b' || i %% 997 END,
              CASE WHEN i %% 10 = 1 THEN 'big' ELSE 's' || i %% 499 END, 'BUYER_DIRECT',
              CASE WHEN i %% 20 > 1 THEN 'CLOSED' ELSE (ARRAY['DRAFT', 'AWAITING_SUPPLIER_CONFIRMATION', 'AWAITING_PAYMENT',
                'AWAITING_SHIPMENT', 'PARTIALLY_SHIPPED', 'AWAITING_DELIVERY_CONFIRMATION', 'COMPLETED'])[1 + i / 20 %% 7] END,
              timestamptz '2026-01-01' + i * interval '1 second', timestamptz '2026-01-01' + (i + i %% 5000) * interval '1 second',
              CASE WHEN i %% 20 > 1 THEN NULL WHEN i / 20 %% 2 = 0 THEN 'BUYER' ELSE 'SUPPLIER' END,
              CASE WHEN i %% 20 > 1 THEN NULL ELSE timestamptz '2026-01-31' + i * interval '1 second' END,
              1, repeat('x', 1500), 'USD', 100, repeat('x', 200), '[]', 0, 0, 0, false, '[]', '[]', timestamptz '2026-01-01',
              '[]', '[]', false, 1, repeat('0', 64)
            FROM generate_series(%d, %d) AS i
            """;

    @Inject
    Pool pool;

    @Inject
    ObjectMapper json;

    private void run(String sql) {
        pool.query(sql).executeAndAwait();
    }

    @Test
    void everyListStartsAtAnIndex() throws Exception {
        run("CREATE SCHEMA crowd");
        run("CREATE TABLE crowd.trade_order (LIKE public.trade_order INCLUDING ALL)");
        for (int from = 1; from <= ORDERS; from += CHUNK) {
            run(CROWD.formatted(from, Math.min(ORDERS, from + CHUNK - 1)));
        }
        run("ANALYZE crowd.trade_order");
        String middle = "ord_" + "%032x".formatted(ORDERS / 2);
        String recent = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(ORDERS - 500).toString();
        String soon = Instant.parse("2026-01-31T00:00:00Z").plusSeconds(2000).toString();

        bounded(60, filter(), null, Role.BUYER);
        bounded(60, filter(), middle, Role.BUYER);
        bounded(60, filter(), middle, Role.SUPPLIER);
        bounded(60, filter(), middle, Role.OPERATOR);
        bounded(120, filter(), middle, Role.BUYER, Role.SUPPLIER);
        bounded(200, with(f -> f.status = "CLOSED"), middle, Role.BUYER);
        bounded(60, with(f -> f.status = "AWAITING_SHIPMENT"), middle, Role.SUPPLIER);
        bounded(180, with(f -> f.status = "DRAFT,COMPLETED,CANCELLED"), middle, Role.BUYER);
        bounded(120, with(f -> f.status = "DRAFT,COMPLETED"), null, Role.OPERATOR);
        bounded(60, with(f -> f.awaiting = "BUYER"), middle, Role.BUYER);
        bounded(60, with(f -> f.awaiting = "SUPPLIER"), middle, Role.OPERATOR);
        bounded(200, with(f -> f.dueBefore = soon), null, Role.BUYER);
        bounded(400, with(f -> f.dueBefore = soon), null, Role.OPERATOR);
        bounded(300, with(f -> f.createdAfter = recent), null, Role.SUPPLIER);
        bounded(1500, with(f -> f.updatedAfter = recent), null, Role.BUYER); // whatever has changed since, of whomever
        bounded(60, with(f -> f.supplierId = "big"), middle, Role.OPERATOR);
        run("DROP SCHEMA crowd CASCADE");
    }

    private void bounded(int blocks, OrderFilter filter, String cursor, Role... roles) throws Exception {
        OrderQuery query = OrderQuery.of(new Caller("big", Set.of(roles)), filter, cursor, PAGE);
        String asked = query.sql().replace("FROM trade_order", "FROM crowd.trade_order");
        List<Row> plan = new ArrayList<>();
        pool.preparedQuery("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + asked).executeAndAwait(query.tuple())
                .forEach(plan::add);
        JsonNode root = json.readTree(plan.get(0).getValue(0).toString()).get(0).get("Plan");
        assertThat(root.findValuesAsText("Node Type")).as(root.toPrettyString()).doesNotContain("Seq Scan")
                .anyMatch(node -> node.contains("Index"));
        assertThat(root.get("Shared Hit Blocks").asInt() + root.get("Shared Read Blocks").asInt()).as(root.toPrettyString())
                .isLessThanOrEqualTo(blocks);
    }

    private static OrderFilter filter() {
        return new OrderFilter();
    }

    private static OrderFilter with(Consumer<OrderFilter> what) {
        OrderFilter filter = filter();
        what.accept(filter);
        return filter;
    }
}
