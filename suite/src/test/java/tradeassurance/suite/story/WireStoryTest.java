package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.suite.demo.Trade.usd;
import static tradeassurance.suite.story.Money.amount;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.client.Party;
import tradeassurance.suite.demo.Trade;

/** Money that is not charged but sent, and arrives as banks leave it (R9, R53-R56, A33). */
@ExtendWith(RunningSuite.class)
class WireStoryTest {

    /** A payment by wire for which a transfer is awaited. */
    private static String awaited(Trade trade, String amount) {
        String order = trade.order().getString("id");
        String quote = trade.buyer()
                .does("/v1/payment-quotes", new JsonObject().put("order_id", order).put("amount", usd(amount)))
                .getString("id");
        String payment = "/v1/payments/" + trade.buyer().does("/v1/payments", new JsonObject().put("order_id", order)
                .put("instalment", "INITIAL").put("quote_id", quote).put("method", "WIRE_TRANSFER")).getString("id");
        trade.buyer().untilStatus(payment, "PROCESSING");
        return payment;
    }

    private static String statement(JsonObject instructions, String arrived) {
        String own = UUID.randomUUID().toString().substring(0, 8);
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                  <GrpHdr><MsgId>M-%1$s</MsgId><CreDtTm>2026-03-02T18:00:00Z</CreDtTm></GrpHdr>
                  <Stmt><Id>S-%1$s</Id><Acct><Id><IBAN>%2$s</IBAN></Id></Acct>
                    <Ntry><Amt Ccy="USD">%3$s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                      <BookgDt><Dt>2026-03-02</Dt></BookgDt><AcctSvcrRef>B-%1$s</AcctSvcrRef>
                      <NtryDtls><TxDtls><Refs><EndToEndId>E-%1$s</EndToEndId></Refs>
                        <RmtInf><Strd><CdtrRefInf><Ref>%4$s</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>
                  </Stmt></BkToCstmrStmt></Document>
                """.formatted(own, instructions.getString("account_number"), arrived, instructions.getString("reference"));
    }

    @Test
    void aSupplierLetsGoWhatBanksHaveKeptOnTheWay(Api api) {
        Party bank = api.as("bank-" + UUID.randomUUID(), "PROVIDER");
        Trade trade = Trade.withLimit(api, "3000.00").ordered("5000.00", 20);
        String payment = awaited(trade, "5000.00");
        JsonObject instructions = trade.buyer().read(payment + "/wire-instructions");
        bank.sends("/v1/bank-statements", "application/xml", statement(instructions, "4985.00"));
        JsonObject settled = trade.buyer().untilStatus(payment, "SETTLED");
        assertThat(amount(settled, "received")).isEqualTo("4985.00");
        assertThat(amount(settled, "advanced")).isEqualTo("3000.00");
        JsonObject order = trade.buyer().untilStatus(trade.orderPath(), "AWAITING_PAYMENT");
        assertThat(order.getString("payment_status")).isEqualTo("PARTIALLY_PAID");
        assertThat(amount(order, "amount_due")).isEqualTo("15.00");

        trade.supplier().does(trade.orderPath() + "/instalments/INITIAL/shortfall-acceptances");
        assertThat(trade.order().getString("status")).isEqualTo("AWAITING_SHIPMENT");
        trade.shipped().confirmed();
        api.advance(Duration.ofDays(30));
        assertThat(trade.order().getString("status")).isEqualTo("CLOSED");
        assertThat(amount(trade.balance(), "available")).isEqualTo("4985.00");
        Books.areInOrder(trade);
    }

    @Test
    void aBuyerTopsUpWhatIsMissing(Api api) {
        Party bank = api.as("bank-" + UUID.randomUUID(), "PROVIDER");
        Trade trade = Trade.withLimit(api, "3000.00").ordered("5000.00", 20);
        String first = awaited(trade, "5000.00");
        bank.sends("/v1/bank-statements", "application/xml",
                statement(trade.buyer().read(first + "/wire-instructions"), "4985.00"));
        trade.buyer().untilStatus(trade.orderPath(), "AWAITING_PAYMENT");
        String second = awaited(trade, "15.00");
        bank.sends("/v1/bank-statements", "application/xml",
                statement(trade.buyer().read(second + "/wire-instructions"), "15.00"));
        trade.buyer().untilStatus(trade.orderPath(), "AWAITING_SHIPMENT");
        assertThat(amount(trade.escrow(), "received")).isEqualTo("5000.00");
        Books.areInOrder(trade);
    }
}
