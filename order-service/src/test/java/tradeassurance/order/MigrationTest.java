package tradeassurance.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import jakarta.inject.Inject;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import javax.sql.DataSource;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.kernel.Money;
import tradeassurance.order.model.Contract;
import tradeassurance.order.model.InstalmentDue;
import tradeassurance.order.model.Part;
import tradeassurance.order.model.PlannedInstalment;
import tradeassurance.order.model.Shipment;

/** Orders that were made before they could be renegotiated and shipped in batches are read as the orders that they were. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "order-service"))
class MigrationTest {

    private static final String OLD = """
            INSERT INTO before.trade_order (id, buyer, supplier, drafter, status, created_at, contract, currency, total_minor,
              instalments, settled_minor, refunded_minor, refunded_fully, finished_payments, carrier, tracking_number, shipped_at,
              released_disputes, dispute_resolved, payment_due_at, acceptance_due_at, version, last_hash)
            VALUES ('ord_1', 'b1', 's1', 'SUPPLIER', 'AWAITING_DELIVERY_CONFIRMATION', '2026-03-01T12:00:00Z',
              '{"lines":[{"product":"shirts","quantity":2000,"unit":"pcs","unit_price":{"amount":"5.00","currency":"USD"}}],
                "quality_requirements":[{"characteristic":"weight","target":"180","tolerance":"5"}],
                "total":{"amount":"10000.00","currency":"USD"},"ship_by":"2026-04-30","ship_due_at":"2026-04-30T16:00:00Z",
                "coverage_type":"POST_DELIVERY","periods":{"confirmation":"PT720H","payment":"PT720H","acceptance":"PT720H",
                "coverage":"PT720H","respite":"PT72H"}}', 'USD', 1000000,
              '[{"name":"INITIAL","amount":{"amount":"3000.00","currency":"USD"},"paid":{"amount":"3000.00","currency":"USD"}},
                {"name":"BALANCE","amount":{"amount":"7000.00","currency":"USD"},"paid":{"amount":"7000.00","currency":"USD"}}]',
              1000000, 0, false, '["pay_1","pay_2"]', 'Maersk', 'MSKU1', '2026-03-02T12:00:00Z', '[]', false,
              '2026-03-31T12:00:00Z', '2026-04-01T12:00:00Z', 9, repeat('0', 64))
            """;

    @Inject
    DataSource database;

    private Flyway flyway(String target) {
        return Flyway.configure().dataSource(database).schemas("before").locations("db/chassis", "db/migration")
                .target(target).load();
    }

    @Test
    void anOldOrderIsStillTheOrderThatItWas() throws SQLException {
        flyway("1").migrate();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(OLD);
        }
        flyway("latest").migrate();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT * FROM before.trade_order")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString("origin")).isEqualTo("SUPPLIER_DRAFT");
                assertThat(row.getInt("contract_version")).isEqualTo(1);
                Contract contract = StoredText.read(row.getString("contract"), Contract.class);
                assertThat(contract.total()).isEqualTo(Money.of("10000.00", "USD"));
                assertThat(contract.dates().deliverDueAt()).isNull();
                assertThat(contract.instalments()).extracting(PlannedInstalment::due)
                        .containsExactly(InstalmentDue.ON_CONFIRMATION, InstalmentDue.BEFORE_SHIPMENT);
                assertThat(contract.periods().extension()).isEqualTo(Duration.ofDays(15));
                assertThat(StoredText.read(row.getString("instalments"), Part[].class)).extracting(part -> part.planned().amount())
                        .containsExactly(Money.of("3000.00", "USD"), Money.of("7000.00", "USD"));
                assertThat(StoredText.read(row.getString("shipments"), Shipment[].class)).singleElement()
                        .satisfies(shipment -> {
                            assertThat(shipment.tracking().number()).isEqualTo("MSKU1");
                            assertThat(shipment.acceptanceDueAt()).isEqualTo("2026-04-01T12:00:00Z");
                            assertThat(shipment.accepted()).isFalse();
                        });
            }
            statement.execute("DROP SCHEMA before CASCADE");
        }
    }
}
