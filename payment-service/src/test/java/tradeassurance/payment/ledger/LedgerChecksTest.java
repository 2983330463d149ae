package tradeassurance.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static tradeassurance.payment.Trade.as;

import java.util.Arrays;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.payment.Trade;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class LedgerChecksTest {

    @Inject
    Pool pool;

    @Inject
    LedgerChecks checks;

    @Test
    void theBooksAreInOrder() {
        Trade trade = Trade.payable("10000.00", "6000.00");
        trade.settled("10000.00", "10299.00");
        as("desk", "OPERATOR").get("/v1/ledger-checks").then().statusCode(200)
                .body("checks.findAll { !it.ok }", equalTo(List.of())).body("ok", equalTo(true))
                .body("checks.size()", equalTo(11));
    }

    /** Each check finds what is planted for it; what the database itself forbids is allowed for that one transaction. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            INV1           | INSERT INTO ledger_entry VALUES ('x', 'x', 'platform:fees', 'platform:fx', 999999999999, 'USD', 'x', 'FEE', 'x', now())
            INV1-SUPPLIERS | UPDATE supplier_balance SET available = available + 1
            INV1-CLEARING  | UPDATE escrow_account SET paid_back = 1, refunded = 2, received = received + 2
            INV1-ORDERS    | UPDATE escrow_account SET held = held + 1, received = received + 1
            INV3           | INSERT INTO ledger_entry SELECT 'x', 'x', concat('escrow:', order_id), 'platform:fees', 1, 'USD', order_id, 'FEE', 'x', now() FROM escrow_account WHERE held > 0 AND state = 'OPEN' LIMIT 1
            INV4           | UPDATE payment SET granted = 0 WHERE advanced > 0
            INV5           | UPDATE payment SET refunded = refunded + 1 WHERE received > refunded
            INV5-ORDERS    | INSERT INTO refund SELECT 'x', order_id, 'x', 'b', 's', 'USD', received + 1, received + 1, 0, 0, true, now(), 60, 'PROCESSING', '[]', '[]', null, 60, 1, repeat('0', 64) FROM escrow_account LIMIT 1
            INV5-REFUNDS   | INSERT INTO refund SELECT 'x', 'x', 'x', 'b', 's', 'USD', 1, 1, 0, 0, true, now(), 60, 'SUCCEEDED', '[]', '[]', null, 60, 1, repeat('0', 64)
            INV6           | UPDATE payment SET currency = 'EUR'
            INV12          | UPDATE event SET previous_hash = repeat('1', 64) WHERE sequence = 2
            """)
    void aCheckFindsWhatIsPlanted(String name, String planted) throws Throwable {
        Trade trade = Trade.payable("100.00", "60.00");
        trade.settled("100.00", "102.99");
        LedgerCheckView found = VertxContextSupport.subscribeAndAwait(() -> pool.getConnection().chain(connection -> connection
                .begin().chain(transaction -> connection.query(FORGIVE).execute()
                        .chain(() -> connection.query(planted).execute()).chain(() -> checks.on(connection))
                        .onItemOrFailure().call((done, failure) -> transaction.rollback()))
                .eventually(connection::close)));
        assertThat(found.ok()).isFalse();
        assertThat(found.checks()).filteredOn(check -> check.name().equals(name)).singleElement()
                .satisfies(check -> assertThat(check.offending()).isNotEmpty());
    }

    private static final String FORGIVE = """
            DO $$ DECLARE each record; BEGIN
              FOR each IN SELECT conrelid::regclass AS of, conname FROM pg_constraint WHERE contype = 'c'
                 AND conrelid IN ('payment'::regclass, 'escrow_account'::regclass, 'refund'::regclass) LOOP
                EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', each.of, each.conname);
              END LOOP;
            END $$;
            ALTER TABLE event DISABLE TRIGGER event_is_append_only
            """;

    @Test
    void theBooksCannotBeRewritten() {
        for (String change : Arrays.asList("UPDATE ledger_entry SET amount = 1", "DELETE FROM ledger_entry",
                "TRUNCATE ledger_entry")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                    () -> VertxContextSupport.subscribeAndAwait(() -> refusedFor(change)))).hasMessageContaining("append-only");
        }
    }

    private Uni<Void> refusedFor(String change) {
        return pool.query(change).execute().replaceWithVoid();
    }
}
