package tradeassurance.payment.refund;

import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.payment.Trade;

/** What comes for an order that is over goes back, and nothing of it to the supplier first. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class CancellationHttpTest {

    private static String cancelled(String payment) {
        return "\"cause\":\"CANCELLATION\",\"payment_id\":\"" + payment + "\"";
    }

    @Test
    void whatComesAfterTheEndGoesBackWhole() {
        Trade trade = Trade.payable("3000.00", "1000.00");
        trade.settled("3000.00", "3089.70");
        trade.refunded("\"cause\":\"CANCELLATION\"", "3000.00").statusCode(202)
                .body("funding_sources.escrow.amount", equalTo("2000.00"))
                .body("funding_sources.supplier_balance.amount", equalTo("1000.00"));
        trade.order("AWAITING_SHIPMENT", "7000.00");
        String late = trade.settled("7000.00", "7209.30");
        trade.payment(late).body("reserved.amount", equalTo("1000.00")).body("advanced.amount", equalTo("0.00"));
        trade.balance("0.00", "0.00");
        String refund = trade.refunded(cancelled(late), "7000.00").statusCode(202).body("cause", equalTo("CANCELLATION"))
                .body("funding_sources.escrow.amount", equalTo("7000.00")).body("parts[0].payment_id", equalTo(late))
                .extract().path("id");
        trade.refunded(cancelled(late), "7000.00").statusCode(202).body("id", equalTo(refund));
        trade.refunded(cancelled(late), "6999.99").statusCode(409).body("code", equalTo("cause-already-refunded"));
        trade.account().body("held.amount", equalTo("0.00")).body("refunded.amount", equalTo("10000.00"));
    }

    @Test
    void aPaymentIsNamedForACancellationOnly() {
        Trade trade = Trade.payable("100.00", "0.00");
        String payment = trade.settled("100.00", "102.99");
        trade.refunded("\"modification_id\":\"mod_1\",\"payment_id\":\"" + payment + "\"", "1.00").statusCode(400)
                .body("errors[0].pointer", equalTo("/payment_id"));
        trade.account().body("refunded.amount", equalTo("0.00"));
    }
}
