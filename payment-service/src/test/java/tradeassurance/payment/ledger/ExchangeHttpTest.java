package tradeassurance.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.payment.Trade.as;

import java.math.BigDecimal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.payment.Rates;
import tradeassurance.payment.Trade;

/** What is paid in another currency is booked in it, and what the platform has exchanged shows in both. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class ExchangeHttpTest {

    @BeforeEach
    void rates() {
        Rates.set();
    }

    private static BigDecimal exchanged(String currency) {
        String balance = as("desk", "OPERATOR").get("/v1/platform-balances").then().statusCode(200).extract()
                .path("items.find { it.account == 'platform:fx' && it.balance.currency == '" + currency
                        + "' }?.balance?.amount");
        return balance == null ? BigDecimal.ZERO : new BigDecimal(balance);
    }

    /** 1,000 dollars for 800 euros, and 23.92 for the fee. */
    private static String paidInEuros(Trade trade) {
        String id = trade.payBy(trade.quoted("1000.00", "EUR", ""), "PAYPAL");
        eventually(() -> assertThat(Trade.charges(id)).hasSize(1));
        Trade.tell("charge.settled", id, "823.92", "EUR").statusCode(204);
        trade.comesTo(id, "SETTLED");
        return id;
    }

    private static long asked(String refund) {
        return FakePeers.asked("POST /v1/refunds").stream()
                .filter(asked -> asked.body().get("reference").asText().startsWith(refund)).count();
    }

    @Test
    void thePositionShowsInBothCurrencies() {
        BigDecimal euros = exchanged("EUR");
        BigDecimal dollars = exchanged("USD");
        Trade trade = Trade.payable("1000.00", "600.00");
        paidInEuros(trade);
        assertThat(exchanged("EUR").subtract(euros)).isEqualByComparingTo("823.92");
        assertThat(exchanged("USD").subtract(dollars)).isEqualByComparingTo("-1029.90");
        trade.asBuyer().get("/v1/ledger-entries?order_id=" + trade.order()).then()
                .body("items.findAll { it.reason == 'CHARGE' }.amount.currency", hasItems("EUR"))
                .body("items.findAll { it.reason == 'EXCHANGE' }.size()", equalTo(2));

        String refund = trade.refundedInDispute("500.00").statusCode(202).body("parts[0].amount.amount", equalTo("500.00"))
                .body("parts[0].sent.amount", equalTo("400.00")).body("parts[0].sent.currency", equalTo("EUR")).extract()
                .path("id");
        eventually(() -> assertThat(asked(refund)).isEqualTo(1));
        Trade.tell("refund.succeeded", refund + "-1-1", "400.00", "EUR").statusCode(204);
        assertThat(exchanged("EUR").subtract(euros)).isEqualByComparingTo("423.92");
        assertThat(exchanged("USD").subtract(dollars)).isEqualByComparingTo("-529.90");
        as("desk", "OPERATOR").get("/v1/ledger-checks").then().body("ok", equalTo(true));
        trade.asBuyer().get("/v1/platform-balances").then().statusCode(403);
    }

    @Test
    void aPartThatIsTooLittleToMoveHasGoneWithTheOneBefore() {
        Trade trade = Trade.payable("1000.00", "0.00");
        paidInEuros(trade);
        String four = trade.refundedInDispute("0.04").statusCode(202).body("parts[0].sent.amount", equalTo("0.04")).extract()
                .path("id");
        eventually(() -> assertThat(asked(four)).isEqualTo(1));
        Trade.tell("refund.succeeded", four + "-1-1", "0.03", "EUR").statusCode(409)
                .body("code", equalTo("amount-not-as-booked"));
        Trade.tell("refund.succeeded", four + "-1-1", "0.04", "EUR").statusCode(204);
        String five = trade.refundedInDispute("0.01").statusCode(202).body("parts[0].sent.amount", equalTo("0.00")).extract()
                .path("id");
        eventually(() -> trade.asBuyer().get("/v1/refunds/" + five).then().body("status", equalTo("SUCCEEDED")));
        assertThat(asked(five)).isZero();
        trade.account().body("paid_back.amount", equalTo("0.05"));
        as("desk", "OPERATOR").get("/v1/ledger-checks").then().body("ok", equalTo(true));
    }
}
