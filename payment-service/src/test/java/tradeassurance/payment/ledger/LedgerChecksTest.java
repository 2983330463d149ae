package tradeassurance.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static tradeassurance.payment.Trade.as;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.LocalPostgres;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.payment.DatabaseOwner;
import tradeassurance.payment.Trade;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class LedgerChecksTest {

    private static ValidatableResponse checked() {
        return as("desk", "OPERATOR").get("/v1/ledger-checks").then().statusCode(200);
    }

    @Test
    void theBooksAreInOrder() {
        Trade trade = Trade.payable("10000.00", "6000.00");
        trade.settled("10000.00", "10299.00");
        checked().body("checks.findAll { !it.ok }", equalTo(List.of())).body("ok", equalTo(true))
                .body("checks.size()", equalTo(16));
        trade.asBuyer().get("/v1/ledger-checks").then().statusCode(403);
    }

    /**
     * What nobody but the owner of the database can do, its triggers off: the row is named, and once it is gone all is well.
     */
    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
            check          | named            | planted                                                                   | undone
            INV1           | platform:fees    | ENTRY('platform:fees', 'platform:fx', 999999999999, 'planted', 'FEE')     | DELETE FROM ledger_entry WHERE id = 'planted'
            INV1-CLEARING  | refunds in USD   | ENTRY('buyer:b:external', 'clearing:CARD', 1, '$order', 'CHARGE')         | DELETE FROM ledger_entry WHERE id = 'planted'
            INV1-SUPPLIERS | supplier:planted | INSERT INTO supplier_balance VALUES ('planted', 'USD', 1, 0)              | DELETE FROM supplier_balance WHERE supplier_id = 'planted'
            INV1-FX        | planted          | ENTRY('platform:fx', 'clearing:CARD', 1, '$order', 'EXCHANGE')            | DELETE FROM ledger_entry WHERE id = 'planted'
            INV1-RECOURSE  | planted in USD   | INSERT INTO recourse VALUES ('planted', 'planted', 'o', 'r', 'USD', 5, 0, 0, now(), now(), 'OWED', 1, repeat('0', 64)) | DELETE FROM recourse WHERE id = 'planted'
            INV1-PAYOUTS   | planted (PAID)   | INSERT INTO payout VALUES ('planted', 's', 'USD', 5, 'ba_1', null, now(), 'PAID', null, 60, null, 1, repeat('0', 64)) | DELETE FROM payout WHERE id = 'planted'
            INV1-ORDERS    | $order           | UPDATE escrow_account SET received = received + 1, held = held + 1 WHERE order_id = '$order' | UPDATE escrow_account SET received = received - 1, held = held - 1 WHERE order_id = '$order'
            INV3           | $order           | ENTRY('escrow:$order', 'platform:fees', 1, '$order', 'FEE')               | DELETE FROM ledger_entry WHERE id = 'planted'
            INV4           | planted          | ENTRY('escrow:$order', 'supplier:s:available', 1, '$order', 'ADVANCE')    | DELETE FROM ledger_entry WHERE id = 'planted'
            INV5           | $payment         | UPDATE payment SET refunded = refunded + 1 WHERE id = '$payment'          | UPDATE payment SET refunded = refunded - 1 WHERE id = '$payment'
            INV5-ORDERS    | $order           | REFUND('$order', 10001)                                                   | DELETE FROM refund WHERE id = 'planted'
            INV5-REFUNDS   | planted          | REFUND('planted', 1)                                                      | DELETE FROM refund WHERE id = 'planted'
            INV6           | $payment         | UPDATE payment SET currency = 'EUR' WHERE id = '$payment'                 | UPDATE payment SET currency = 'USD' WHERE id = '$payment'
            INV6-QUOTES    | $payment: 1300000 | UPDATE payment SET amount = 1300000, credit = 1300000 WHERE id = '$payment' | UPDATE payment SET amount = 10000, credit = 10000 WHERE id = '$payment'
            INV6-QUOTES    | details-needed   | UPDATE payment SET method = 'WESTERN_UNION' WHERE id = '$payment'     | UPDATE payment SET method = 'CARD' WHERE id = '$payment'
            INV6-QUOTES    | quoted nothing   | UPDATE payment SET quote_id = 'none' WHERE id = '$payment'                | UPDATE payment SET quote_id = (SELECT id FROM payment_quote WHERE order_id = '$order') WHERE id = '$payment'
            INV7           | $order           | UPDATE payment SET received = received - 1 WHERE id = '$payment'          | UPDATE payment SET received = received + 1 WHERE id = '$payment'
            INV12          | payment $payment | UPDATE event SET previous_hash = repeat('1', 64) WHERE resource_id = '$payment' AND sequence = 2 | UPDATE event SET previous_hash = (SELECT hash FROM event WHERE resource_id = '$payment' AND sequence = 1) WHERE resource_id = '$payment' AND sequence = 2
            """)
    void aCheckNamesWhatIsPlanted(String check, String named, String planted, String undone) throws SQLException {
        Trade trade = Trade.payable("100.00", "60.00");
        String payment = trade.settled("100.00", "102.99");
        String offenders = "checks.find { it.name == '" + check + "' }.offending";
        try (Connection owner = DatabaseOwner.connect(); Statement statement = owner.createStatement()) {
            statement.execute(sql(planted, trade, payment));
            try {
                checked().body("ok", is(false)).body(offenders, hasItem(containsString(sql(named, trade, payment))));
            } finally {
                statement.execute(sql(undone, trade, payment));
            }
        }
        checked().body("checks.ok", everyItem(is(true)));
    }

    private static String sql(String text, Trade trade, String payment) {
        return text.replaceAll("^ENTRY\\((.*), (.*), (.*), (.*), (.*)\\)$",
                "INSERT INTO ledger_entry (id, transfer_id, debit_account, credit_account, amount, currency, order_id, reason, "
                        + "reference, at) VALUES ('planted', 'planted', $1, $2, $3, 'USD', $4, $5, 'planted', now())")
                .replaceAll("^REFUND\\((.*), (.*)\\)$",
                        "INSERT INTO refund (id, order_id, cause, cause_id, buyer_id, supplier_id, currency, amount, "
                                + "from_escrow, from_balance, from_recourse, complete, created_at, first_question_after, "
                                + "state, parts, recoveries, question_pause, version, last_hash) VALUES ('planted', $1, "
                                + "'DISPUTE', 'planted', 'b', 's', 'USD', $2, $2, 0, 0, true, now(), 60, 'FAILED', '[]', "
                                + "'[]', 60, 1, repeat('0', 64))")
                .replace("$order", trade.order()).replace("$payment", payment);
    }

    @ParameterizedTest
    @ValueSource(strings = { "UPDATE ledger_entry SET amount = 1", "DELETE FROM ledger_entry", "TRUNCATE ledger_entry" })
    void theBooksCannotBeRewritten(String change) throws SQLException {
        LocalPostgres.Database database = LocalPostgres.database("payment_service");
        try (Connection service = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = service.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("append-only");
            assertThat(service.isValid(1)).isTrue();
        }
    }
}
