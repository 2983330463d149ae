package tradeassurance.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.order.OrderClient.advance;
import static tradeassurance.order.OrderClient.buyer;
import static tradeassurance.order.OrderClient.hold;
import static tradeassurance.order.OrderClient.lock;
import static tradeassurance.order.OrderClient.read;
import static tradeassurance.order.OrderClient.release;
import static tradeassurance.order.OrderClient.result;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** Orders that end with money on them. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "order-service"))
class OrderEndsResourceTest {

    @BeforeEach
    void eligible() {
        OrderClient.supplierIsEligible();
    }

    private static List<FakePeers.Asked> refunds(String order) {
        return FakePeers.asked(OrderClient.REFUNDS).stream()
                .filter(asked -> asked.body().get("order_id").asText().equals(order)).toList();
    }

    @Test
    void theDepositGoesBackWhenTheBalanceNeverComes() {
        String id = OrderClient.confirmed(OrderClient.SPLIT);
        lock(id, "pay_" + id, "INITIAL", "3000.00").statusCode(201);
        result(id, "pay_" + id, "INITIAL", "SETTLED", "3000.00").statusCode(201);
        advance(Duration.ofDays(42));
        read(id).body("status", equalTo("AWAITING_SHIPMENT")).body("deadlines.kind", hasItem("UNPAID"));
        advance(Duration.ofDays(30));
        read(id).body("status", equalTo("CANCELLED")).body("payment_status", equalTo("REFUNDED"))
                .body("refunded.amount", equalTo("3000.00"));
        eventually(() -> assertThat(refunds(id)).hasSize(1));
        assertThat(refunds(id).get(0).body().get("cause").asText()).isEqualTo("CANCELLATION");
        assertThat(refunds(id).get(0).body().get("amount").get("amount").asText()).isEqualTo("3000.00");
        assertThat(refunds(id).get(0).body().hasNonNull("payment_id")).isFalse();
        buyer().get("/v1/orders/" + id + "/timeline").then().body("items[-1].type", equalTo("order.money_returned"));
    }

    @Test
    void aPartOfTheDepositGoesBackWhenTheRestNeverComes() {
        String id = OrderClient.confirmed("");
        lock(id, "pay_" + id, "INITIAL", "10000.00").statusCode(201);
        result(id, "pay_" + id, "INITIAL", "SETTLED", "9000.00").statusCode(201).body("status", equalTo("AWAITING_PAYMENT"));
        advance(Duration.ofDays(60));
        read(id).body("status", equalTo("CANCELLED")).body("refunded.amount", equalTo("9000.00"));
        eventually(() -> assertThat(refunds(id)).hasSize(1));
    }

    @Test
    void whatABankPaysAfterTheEndGoesBackThroughItsPayment() {
        String id = OrderClient.confirmed(OrderClient.SPLIT);
        lock(id, "pay_" + id, "INITIAL", "3000.00").statusCode(201);
        result(id, "pay_" + id, "INITIAL", "SETTLED", "3000.00").statusCode(201);
        lock(id, "lc_" + id, "BALANCE", "7000.00").statusCode(201);
        result(id, "lc_" + id, "BALANCE", "PROMISED", "7000.00").statusCode(201);
        hold(id, "dsp_1").statusCode(201);
        release(id, "dsp_1", "FULL_REFUND", "3000.00", true).statusCode(201).body("status", equalTo("CANCELLED"));
        result(id, "lc_" + id, "BALANCE", "SETTLED", "7000.00").statusCode(201).body("status", equalTo("CANCELLED"));
        result(id, "lc_" + id, "BALANCE", "SETTLED", "7000.00").statusCode(201);
        read(id).body("payment_status", equalTo("REFUNDED")).body("refunded.amount", equalTo("10000.00"));
        eventually(() -> assertThat(refunds(id)).hasSize(1));
        assertThat(refunds(id).get(0).body().get("payment_id").asText()).isEqualTo("lc_" + id);
        assertThat(refunds(id).get(0).body().get("amount").get("amount").asText()).isEqualTo("7000.00");
        result(id, "pay_other", "BALANCE", "SETTLED", "1.00").statusCode(409).body("code", equalTo("illegal-state"));
    }

    @Test
    void whatAProviderTakesBackIsDueAgain() {
        String id = OrderClient.confirmed(OrderClient.SPLIT);
        lock(id, "pay_" + id, "INITIAL", "3000.00").statusCode(201);
        result(id, "pay_" + id, "INITIAL", "SETTLED", "3000.00").statusCode(201);
        result(id, "pay_" + id, "INITIAL", "CHARGED_BACK", "3000.00").statusCode(201)
                .body("status", equalTo("AWAITING_PAYMENT")).body("payment_status", equalTo("UNPAID"));
        result(id, "pay_" + id, "INITIAL", "CHARGED_BACK", "3000.00").statusCode(201);
        read(id).body("amount_due.amount", equalTo("10000.00")).body("refunded.amount", equalTo("3000.00"));
        result(id, "pay_other", "INITIAL", "CHARGED_BACK", "1.00").statusCode(409);
    }
}
