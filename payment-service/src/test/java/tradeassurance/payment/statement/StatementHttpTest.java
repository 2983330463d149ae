package tradeassurance.payment.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static tradeassurance.payment.Trade.as;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.payment.DatabaseOwner;
import tradeassurance.payment.Trade;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class StatementHttpTest {

    private static final String MANY = """
            INSERT INTO ledger_entry (id, transfer_id, debit_account, credit_account, amount, currency, reason, reference, at)
            SELECT 'ent_' || lpad(n::text, 6, '0'), 'many', 'clearing:PAYOUT', 'supplier:s-many:available', n, 'USD',
                   'PAYOUT_RETURNED', 'many_' || n, '2026-03-01T12:00:00Z' FROM generate_series(1, 1234) AS n
            """;

    private static Trade traded() {
        Trade trade = Trade.payable("100.00", "60.00");
        trade.settled("100.00", "102.99");
        trade.asSupplier().body("{\"amount\":" + Trade.usd("50.00") + ",\"bank_account\":\"ba_1\","
                + "\"note\":\"=cmd|' /C calc'!A0\"}").post("/v1/payouts").then().statusCode(202);
        trade.refundedInDispute("100.00").statusCode(202);
        return trade;
    }

    private static RequestSpecification csv(RequestSpecification by) {
        return by.accept("text/csv");
    }

    private static List<CSVRecord> records(String csv) throws IOException {
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(csv))
                .getRecords();
    }

    @Test
    void anOrdersStatementSaysWhatCameWhatWentAndWhatIsLeft() throws IOException {
        Trade trade = traded();
        trade.asBuyer().get("/v1/statements/orders/" + trade.order() + "?limit=100").then().statusCode(200)
                .body("lines.reason", contains("CHARGE", "PAYMENT", "ADVANCE", "REFUND"))
                .body("lines.changes.buyer.amount", contains("-102.99", "0.00", "0.00", "0.00"))
                .body("lines.balances.escrow.amount", contains("0.00", "100.00", "40.00", "0.00"))
                .body("closing.buyer.amount", equalTo("-102.99")).body("next", nullValue());
        String file = csv(trade.asSupplier()).get("/v1/statements/orders/" + trade.order()).then().statusCode(200)
                .contentType("text/csv").header("Content-Disposition", startsWith("attachment; filename=\"statement-ord_"))
                .extract().asString();
        assertThat(records(file)).extracting(line -> line.get("reason") + " " + line.get("escrow"))
                .containsExactly("CHARGE 0.00", "PAYMENT 100.00", "ADVANCE 40.00", "REFUND 0.00");
    }

    @Test
    void aSuppliersStatementAgreesWithItsBalanceAndNoNoteIsAFormula() throws IOException {
        Trade trade = traded();
        trade.asSupplier().get("/v1/statements/suppliers/" + trade.supplier()).then().statusCode(200)
                .body("lines.reason", contains("ADVANCE", "PAYOUT", "REFUND", "REFUND"))
                .body("lines[1].note", equalTo("=cmd|' /C calc'!A0"))
                .body("closing.available.amount", equalTo("0.00")).body("closing.recourse.amount", equalTo("-50.00"));
        trade.balance("0.00", "-50.00");
        String file = csv(trade.asSupplier()).get("/v1/statements/suppliers/" + trade.supplier()).then().statusCode(200)
                .extract().asString();
        assertThat(records(file)).extracting(line -> line.get("note")).contains("'=cmd|' /C calc'!A0")
                .noneMatch(note -> note.startsWith("="));
        assertThat(records(file)).last().satisfies(line -> {
            assertThat(line.get("available")).isEqualTo("0.00");
            assertThat(line.get("recourse")).isEqualTo("-50.00");
        });
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        Trade trade = traded();
        String path = "/v1/statements/suppliers/" + trade.supplier() + "?limit=3";
        String next = trade.asSupplier().get(path).then().body("lines", hasSize(3)).body("next", notNullValue()).extract()
                .path("next");
        String closing = trade.asSupplier().get(path).then().extract().path("closing.available.amount");
        trade.asSupplier().get(path + "&cursor=" + next).then().body("lines", hasSize(1)).body("next", nullValue())
                .body("opening.available.amount", equalTo(closing)).body("closing.recourse.amount", equalTo("-50.00"));
    }

    @Test
    void aPeriodBeginsWithWhatWasLeftBeforeIt() {
        Trade trade = traded();
        Instant now = Instant.parse(as("launcher", "SERVICE").get("/v1/test-clocks").then().extract().path("now"));
        String tomorrow = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1).toString();
        String path = "/v1/statements/suppliers/" + trade.supplier();
        trade.asSupplier().get(path + "?from=" + tomorrow).then().body("lines", hasSize(0))
                .body("opening.recourse.amount", equalTo("-50.00")).body("closing.recourse.amount", equalTo("-50.00"));
        trade.asSupplier().get(path + "?to=" + tomorrow).then().body("lines", hasSize(4))
                .body("lines.order_id", contains(trade.order(), null, trade.order(), trade.order()));
    }

    /** More lines than are read at a time. */
    @Test
    void aLongHistoryIsWrittenWhileItIsRead() throws SQLException, IOException {
        try (Connection owner = DatabaseOwner.connect(); Statement statement = owner.createStatement()) {
            try {
                statement.execute(MANY);
                String file = csv(as("s-many", "SUPPLIER")).get("/v1/statements/suppliers/s-many").then().statusCode(200)
                        .extract().asString();
                assertThat(records(file)).hasSize(1234).last()
                        .satisfies(line -> assertThat(line.get("available")).isEqualTo("7619.95"));
                assertThat(records(file)).extracting(line -> line.get("entry_id")).isSorted().doesNotHaveDuplicates();
            } finally {
                statement.execute("DELETE FROM ledger_entry WHERE transfer_id = 'many'");
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            query                         | status | code
            ?from=2026-13-01              | 400    | malformed-request
            ?from=2026-03-02&to=2026-03-02 | 400   | malformed-request
            ?currency=XYZ                 | 400    | unknown-currency
            ?limit=0                      | 400    | malformed-request
            """)
    void whatMakesNoSenseIsRefused(String query, int status, String code) {
        Trade trade = Trade.payable("1.00", "0.00");
        trade.asSupplier().get("/v1/statements/suppliers/" + trade.supplier() + query).then().statusCode(status)
                .contentType("application/problem+json").body("code", equalTo(code));
    }

    @Test
    void anothersStatementIsNoStatement() {
        Trade trade = traded();
        for (String path : List.of("/v1/statements/suppliers/" + trade.supplier(), "/v1/statements/orders/" + trade.order())) {
            as("another", "SUPPLIER").get(path).then().statusCode(404).contentType("application/problem+json")
                    .body("code", equalTo("not-found"));
            csv(as("another", "SUPPLIER")).get(path).then().statusCode(404);
        }
        as("another", "BUYER").get("/v1/statements/orders/" + trade.order()).then().statusCode(404);
        trade.asBuyer().get("/v1/statements/suppliers/" + trade.supplier()).then().statusCode(403);
        csv(trade.asSupplier()).get("/v1/statements/orders/ord_unknown").then().statusCode(404);
    }
}
