package tradeassurance.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.order.OrderClient.advance;
import static tradeassurance.order.OrderClient.buyer;
import static tradeassurance.order.OrderClient.hold;
import static tradeassurance.order.OrderClient.lock;
import static tradeassurance.order.OrderClient.post;
import static tradeassurance.order.OrderClient.read;
import static tradeassurance.order.OrderClient.release;
import static tradeassurance.order.OrderClient.result;
import static tradeassurance.order.OrderClient.supplier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "order-service"))
class OrderPeersResourceTest {

    @BeforeEach
    void eligible() {
        OrderClient.supplierIsEligible();
    }

    @Test
    void aDepositAndThenTheBalanceBeforeShipment() {
        String id = OrderClient.confirmed(OrderClient.SPLIT);
        lock(id, "pay_1", "INITIAL", "3000.01").statusCode(422).body("code", equalTo("amount-over-outstanding"));
        lock(id, "pay_1", "INITIAL", "3000.00").statusCode(201);
        lock(id, "pay_1", "INITIAL", "3000.00").statusCode(201);
        lock(id, "pay_2", "INITIAL", "3000.00").statusCode(409).body("code", equalTo("payment-in-progress"));
        hold(id, "dsp_1").statusCode(409).body("code", equalTo("payment-in-progress"));
        result(id, "pay_1", "INITIAL", "SETTLED", "3000.00").statusCode(201).body("payment_status", equalTo("DEPOSIT_PAID"));
        result(id, "pay_1", "INITIAL", "SETTLED", "3000.00").statusCode(201);
        read(id).body("instalments.status", contains("PAID", "DUE")).body("amount_due.amount", equalTo("7000.00"));
        post(supplier(), id, "shipments", "{}").statusCode(409).body("code", equalTo("balance-unpaid"));
        lock(id, "pay_2", "BALANCE", "7000.00").statusCode(201);
        result(id, "pay_2", "BALANCE", "FAILED", "7000.00").statusCode(201).body("status", equalTo("AWAITING_SHIPMENT"));
        lock(id, "pay_3", "BALANCE", "7000.00").statusCode(201);
        result(id, "pay_3", "BALANCE", "SETTLED", "7000.00").statusCode(201);
        post(supplier(), id, "shipments", "{}").statusCode(201);
    }

    @Test
    void aDisputeStopsTheClocksAndLeavesTimeToAccept() {
        String id = OrderClient.shipped();
        advance(Duration.ofDays(29));
        hold(id, "dsp_1").statusCode(201).body("dispute_status", equalTo("OPEN"));
        hold(id, "dsp_1").statusCode(201);
        hold(id, "dsp_2").statusCode(409).body("code", equalTo("dispute-open"));
        post(buyer(), id, "delivery-confirmations", "{}").statusCode(409).body("code", equalTo("dispute-open"));
        advance(Duration.ofDays(5));
        read(id).body("status", equalTo("AWAITING_DELIVERY_CONFIRMATION")).body("dispute_id", equalTo("dsp_1"))
                .body("deadlines[0].paused", equalTo(true)).body("allowed_actions", contains("TELL_DELIVERY"));
        Instant before = OrderClient.now();
        release(id, "dsp_1", "WITHDRAWN", null, false).statusCode(201).body("dispute_status", equalTo("RESOLVED"));
        release(id, "dsp_1", "WITHDRAWN", null, false).statusCode(201);
        Instant due = Instant.parse(read(id).extract().path("acceptance_due_at"));
        assertThat(Duration.between(before, due)).isBetween(Duration.ofHours(72), Duration.ofHours(72).plusMinutes(1));
        advance(Duration.ofHours(73));
        read(id).body("status", equalTo("COMPLETED")).body("confirmed_by", equalTo("SYSTEM"))
                .body("delivery_confirmed_at", equalTo(due.toString()));
    }

    @Test
    void aReleaseThatOvertakesItsHoldLeavesNothingHeld() {
        String id = OrderClient.paid();
        release(id, "dsp_1", "OPENING_FAILED", null, false).statusCode(201);
        hold(id, "dsp_1").statusCode(201).body("dispute_status", equalTo("NONE"));
        hold(id, "dsp_2").statusCode(201).body("dispute_status", equalTo("OPEN"));
        lock(id, "pay_9", "INITIAL", "1.00").statusCode(409).body("code", equalTo("dispute-open"));
    }

    @Test
    void nothingPaidNothingDisputed() {
        hold(OrderClient.confirmed(""), "dsp_1").statusCode(409).body("code", equalTo("no-settled-payment"));
        hold(OrderClient.drafted(""), "dsp_1").statusCode(409).body("code", equalTo("illegal-state"));
    }

    @Test
    void aFullRefundEndsTheOrderAndAPartialOneDoesNot() {
        String unshipped = OrderClient.paid();
        hold(unshipped, "dsp_1").statusCode(201);
        release(unshipped, "dsp_1", "FULL_REFUND", "10000.00", true).statusCode(201).body("status", equalTo("CANCELLED"))
                .body("payment_status", equalTo("REFUNDED"));
        String shipped = OrderClient.shipped();
        hold(shipped, "dsp_1").statusCode(201);
        release(shipped, "dsp_1", "AGREED", "10000.01", false).statusCode(422)
                .body("code", equalTo("refund-over-settled"));
        release(shipped, "dsp_1", "AGREED", "2500.00", false).statusCode(201)
                .body("payment_status", equalTo("PARTIALLY_REFUNDED"));
        hold(shipped, "dsp_2").statusCode(201);
        release(shipped, "dsp_2", "FULL_REFUND", "7500.00", true).statusCode(201).body("status", equalTo("CLOSED"));
        hold(shipped, "dsp_3").statusCode(409).body("code", equalTo("illegal-state"));
        read(shipped).body("refunded.amount", equalTo("10000.00")).body("amount_due.amount", equalTo("0.00"));
    }

    @Test
    void lateShipmentIsTold() {
        String id = OrderClient.paid();
        advance(Duration.ofDays(42));
        post(supplier(), id, "shipments", "{}").statusCode(201).body("late", equalTo(true));
        eventually(() -> assertThat(FakePeers.asked(OrderClient.TRADING)).anySatisfy(asked -> {
            assertThat(asked.body().get("type").asText()).isEqualTo("ORDER_LATE");
            assertThat(asked.body().get("order_id").asText()).isEqualTo(id);
            assertThat(asked.body().get("supplier_id").asText()).isEqualTo("s1");
            assertThat(asked.body().get("buyer_id").asText()).isEqualTo("b1");
        }));
    }

    @Test
    void whatFailsIsToldAgainUnderTheSameKey() {
        String id = OrderClient.shipped();
        FakePeers.answer(OrderClient.TRADING, 503, "{}");
        post(buyer(), id, "delivery-confirmations", "{}").statusCode(201);
        eventually(() -> assertThat(told(id)).hasSizeGreaterThan(1));
        FakePeers.answer(OrderClient.TRADING, 201, "{}");
        assertThat(told(id).stream().map(FakePeers.Asked::key).distinct()).hasSize(1);
    }

    private static List<FakePeers.Asked> told(String id) {
        return FakePeers.asked(OrderClient.TRADING).stream()
                .filter(asked -> asked.body().get("order_id").asText().equals(id))
                .filter(asked -> asked.body().get("type").asText().equals("ORDER_COMPLETED")).toList();
    }

    @Test
    void silenceEndsWhatNobodyAnswers() {
        String unconfirmed = OrderClient.submitted("");
        String unpaid = OrderClient.confirmed("");
        advance(Duration.ofDays(30));
        read(unconfirmed).body("status", equalTo("REJECTED"));
        read(unpaid).body("status", equalTo("CANCELLED"));
        buyer().get("/v1/orders/" + unpaid + "/timeline").then().body("items[-1].role", equalTo("SYSTEM"))
                .body("items.size()", greaterThan(3));
    }
}
