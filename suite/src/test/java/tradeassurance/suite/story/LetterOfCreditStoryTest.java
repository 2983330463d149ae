package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.suite.demo.Trade.usd;
import static tradeassurance.suite.story.Money.amount;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Answer;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.client.Party;
import tradeassurance.suite.demo.Trade;

/** A deposit by card and the balance by letter of credit, in one order (R62-R64, A13, A22, A23). */
@ExtendWith(RunningSuite.class)
class LetterOfCreditStoryTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);

    private static JsonObject instalment(String name, String amount) {
        return new JsonObject().put("name", name).put("amount", usd(amount));
    }

    private static Trade depositPaid(Api api) {
        Trade trade = Trade.withLimit(api, "40000.00");
        return trade.ordered(trade.terms("80000.00", 20).put("instalments",
                new JsonArray().add(instalment("INITIAL", "10000.00")).add(instalment("BALANCE", "70000.00"))))
                .paid("10000.00");
    }

    /** Applied for, issued by MT700, and in the supplier's hands. */
    private static String advised(Trade trade, Party bank) {
        LocalDate shipBy = LocalDate.parse(trade.order().getString("ship_by"));
        LocalDate expires = shipBy.plusDays(30);
        JsonObject applied = trade.buyer().does("/v1/letters-of-credit", new JsonObject()
                .put("order_id", trade.order().getString("id")).put("instalment", "BALANCE").put("amount", usd("70000.00"))
                .put("payment_trigger", "SHIPMENT").put("applicant", "Harbour Lights Ltd")
                .put("beneficiary", "Lanterns of Ningbo").put("expires_on", expires.toString()));
        assertThat(amount(applied, "document_fee")).isEqualTo("100.00");
        String credit = "/v1/letters-of-credit/" + applied.getString("id");
        trade.buyer().untilStatus("/v1/payments/" + applied.getString("payment_id"), "LOCKED");
        bank.sends(credit + "/issuances", "text/plain", """
                :27:1/1
                :40A:IRREVOCABLE
                :20:LC-%s
                :40E:UCP LATEST VERSION
                :31D:%sNINGBO
                :50:HARBOUR LIGHTS LTD
                :59:LANTERNS OF NINGBO
                :32B:USD70000,
                :44C:%s
                :48:21
                """.formatted(applied.getString("id").substring(25), expires.format(DAY), shipBy.format(DAY)));
        bank.does(credit + "/advices");
        trade.buyer().until(trade.orderPath(), "promised", order -> amount(order, "promised").equals("70000.00"));
        return credit;
    }

    private static JsonObject documents() {
        return new JsonObject().put("documents", new JsonArray()
                .add(new JsonObject().put("type", "BILL_OF_LADING").put("reference", "BL-4711"))
                .add(new JsonObject().put("type", "COMMERCIAL_INVOICE").put("reference", "INV-4711")));
    }

    @Test
    void theBankPaysAgainstDocumentsAndOnlyThenIsAnythingAdvanced(Api api) {
        Party bank = api.as("bank-" + UUID.randomUUID(), "PROVIDER");
        Trade trade = depositPaid(api);
        Answer early = trade.supplier().post(trade.orderPath() + "/shipments", new JsonObject());
        assertThat(early.code()).isEqualTo("balance-unpaid");

        String credit = advised(trade, bank);
        assertThat(amount(trade.limit(), "used")).as("only the deposit uses the limit (A23)").isEqualTo("10000.00");
        assertThat(amount(trade.limit(), "reserved")).isEqualTo("0.00");
        trade.shipped();
        JsonObject presented = trade.supplier().does(credit + "/presentations", documents());
        String due = presented.getJsonArray("deadlines").getJsonObject(0).getString("due_at");
        assertThat(presented.getString("status")).isEqualTo("PRESENTED");

        // The bank says nothing: after five banking days that is acceptance (UCP 600 art. 16 f).
        api.advance(Duration.ofDays(9));
        JsonObject honoured = trade.buyer().read(credit);
        assertThat(honoured.getString("status")).isEqualTo("HONOURED");
        assertThat(honoured.getString("honoured_at")).isEqualTo(due);
        JsonObject payment = trade.buyer().untilStatus("/v1/payments/" + honoured.getString("payment_id"), "SETTLED");
        assertThat(amount(payment, "advanced")).isEqualTo("30000.00");
        trade.buyer().until(trade.orderPath(), "paid", order -> "PAID".equals(order.getString("payment_status")));
        assertThat(amount(trade.escrow(), "held")).isEqualTo("40000.00");

        trade.confirmed();
        api.advance(Duration.ofDays(30));
        assertThat(trade.order().getString("status")).isEqualTo("CLOSED");
        assertThat(amount(trade.balance(), "available")).isEqualTo("80000.00");
        assertThat(amount(trade.limit(), "used")).isEqualTo("0.00");
        Books.areInOrder(trade);
    }

    @Test
    void aPromiseThatNobodyUsesIsTakenBackFromTheOrder(Api api) {
        Party bank = api.as("bank-" + UUID.randomUUID(), "PROVIDER");
        Trade trade = depositPaid(api);
        String credit = advised(trade, bank);
        String expiry = trade.buyer().read(credit).getJsonArray("deadlines").getJsonObject(0).getString("due_at");
        api.advance(Duration.between(trade.now(), Instant.parse(expiry)));
        assertThat(trade.buyer().read(credit).getString("status")).isEqualTo("EXPIRED");
        trade.buyer().until(trade.orderPath(), "without the promise", order -> amount(order, "promised").equals("0.00"));
        Answer refused = trade.supplier().post(trade.orderPath() + "/shipments", new JsonObject());
        assertThat(refused.code()).isEqualTo("balance-unpaid");

        // The balance was due on the day to ship by, weeks ago; a promise that fails leaves the buyer three days.
        api.advance(Duration.ofDays(4));
        assertThat(trade.order().getString("status")).isEqualTo("CANCELLED");
        trade.buyer().until(trade.orderPath(), "refunded", order -> "REFUNDED".equals(order.getString("payment_status")));
        assertThat(amount(trade.escrow(), "held")).isEqualTo("0.00");
        Books.areInOrder(trade);
    }
}
