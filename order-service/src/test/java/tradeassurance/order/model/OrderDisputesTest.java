package tradeassurance.order.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tradeassurance.order.model.Samples.BUYER;
import static tradeassurance.order.model.Samples.NOON;
import static tradeassurance.order.model.Samples.SERVICE;
import static tradeassurance.order.model.Samples.SUPPLIER;
import static tradeassurance.order.model.Samples.usd;

import java.time.Duration;
import java.time.Instant;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

class OrderDisputesTest {

    private static void refused(Refusal.Reason why, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(why));
    }

    private static Decision<Order> refunded(Order order, String dispute, String amount, boolean full) {
        return Samples.hold(order, dispute, NOON)
                .decide(new ReleaseHold(dispute, "AGREED", usd(amount), full), SERVICE, NOON);
    }

    @Test
    void onlyWhatHasBeenPaidIsDisputedAndOnceAtATime() {
        refused(OrderRefusal.NO_SETTLED_PAYMENT, () -> Samples.hold(Samples.awaitingPayment("10000.00"), "dsp_1", NOON));
        Order held = Samples.hold(Samples.shipped(), "dsp_1", NOON);
        assertThat(held.holds().status()).isEqualTo(DisputeStatus.OPEN);
        assertThat(Samples.hold(held, "dsp_1", NOON)).isEqualTo(held);
        refused(OrderRefusal.DISPUTE_OPEN, () -> Samples.hold(held, "dsp_2", NOON));
        refused(OrderRefusal.DISPUTE_OPEN, () -> held.decide(new ConfirmDelivery(), BUYER, NOON));
        refused(OrderRefusal.DISPUTE_OPEN, () -> Samples.lock(Samples.hold(Samples.depositPaid(), "dsp_1", NOON), "pay_2",
                InstalmentName.BALANCE, "7000.00"));
        refused(OrderRefusal.DISPUTE_OPEN,
                () -> Samples.hold(Samples.awaitingShipment(), "dsp_1", NOON).decide(Samples.shipment("shp_1"), SUPPLIER,
                        NOON));
    }

    /** Shipped, or confirmed, at noon of day 0 with 30 days to go. */
    @ParameterizedTest(name = "{0}: held on day {1}, released on day {2}: due after {3} h")
    @CsvSource(delimiter = '|', textBlock = """
            ACCEPTANCE   | 10 | 20 | 960
            ACCEPTANCE   | 29 | 50 | 1272
            COVERAGE_END | 10 | 20 | 960
            COVERAGE_END | 29 | 50 | 1224
            """)
    void clocksStopAndGoOnWithWhatWasLeft(String kind, int heldOn, int releasedOn, int dueAfterHours) {
        Order running = kind.equals("ACCEPTANCE") ? Samples.shipped() : Samples.completed();
        Instant heldAt = NOON.plus(Duration.ofDays(heldOn));
        Order held = Samples.hold(running, "dsp_1", heldAt);
        assertThat(held.deadlines()).singleElement().satisfies(paused -> {
            assertThat(paused.kind()).isEqualTo(kind);
            assertThat(paused.pausedRemaining()).isEqualTo(Duration.ofDays(30 - heldOn));
            assertThat(paused.isDue(NOON.plus(Duration.ofDays(1000)))).isFalse();
        });
        Order released = Samples.release(held, "dsp_1", NOON.plus(Duration.ofDays(releasedOn)));
        assertThat(released.status()).isEqualTo(running.status());
        assertThat(released.holds().status()).isEqualTo(DisputeStatus.RESOLVED);
        assertThat(released.deadlines()).singleElement().satisfies(
                resumed -> assertThat(resumed.dueAt()).isEqualTo(NOON.plus(Duration.ofHours(dueAfterHours))));
    }

    @Test
    void aFullRefundEndsTheOrder() {
        assertThat(refunded(Samples.awaitingShipment(), "dsp_1", "10000.00", true).next().status())
                .isEqualTo(OrderStatus.CANCELLED);
        assertThat(refunded(Samples.completed(), "dsp_1", "10000.00", true).next().status()).isEqualTo(OrderStatus.CLOSED);
        Decision<Order> shipped = refunded(Samples.shipped(), "dsp_1", "10000.00", true);
        assertThat(shipped.events()).extracting(Event::type).containsExactly("order.dispute_released", "order.closed");
        assertThat(shipped.next().payments().status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(shipped.next().coverage()).isEqualTo(CoverageStatus.ENDED);
        assertThat(shipped.next().amountDue()).isEqualTo(usd("0.00"));
        assertThat(Samples.release(shipped.next(), "dsp_1", NOON)).isEqualTo(shipped.next());
        refused(Refused.MALFORMED_REQUEST, () -> Samples.hold(Samples.shipped(), "dsp_1", NOON)
                .decide(new ReleaseHold("dsp_1", "FULL_REFUND", null, true), SERVICE, NOON));
    }

    @Test
    void aPartialRefundLetsItGoOn() {
        Order order = refunded(Samples.shipped(), "dsp_1", "2500.00", false).next();
        assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_DELIVERY_CONFIRMATION);
        assertThat(order.payments().status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        refused(OrderRefusal.REFUND_OVER_SETTLED, () -> refunded(order, "dsp_2", "7500.01", false));
        assertThat(order.decide(new ConfirmDelivery(), BUYER, NOON).events()).singleElement()
                .satisfies(event -> assertThat(((OrderEvent.DeliveryConfirmed) event).amount()).isEqualTo(usd("7500.00")));
    }

    @Test
    void aReleaseThatOvertakesItsHoldDoesNotLeaveTheOrderHeld() {
        Decision<Order> early = Samples.shipped().decide(new ReleaseHold("dsp_1", "OPENING_FAILED", null, false), SERVICE,
                NOON);
        assertThat(early.events()).extracting(Event::type).containsExactly("order.hold_forestalled");
        assertThat(Samples.hold(early.next(), "dsp_1", NOON)).isEqualTo(early.next());
        assertThat(early.next().holds().status()).isEqualTo(DisputeStatus.NONE);
        assertThat(Samples.hold(early.next(), "dsp_2", NOON).holds().open()).isTrue();
    }

    @Test
    void anOrderThatIsOverIsNotHeldAndAReleaseOfItIsDone() {
        Order closed = Samples.completed().lapse(Samples.completed().deadlines().get(0)).next();
        refused(Refused.ILLEGAL_STATE, () -> Samples.hold(closed, "dsp_1", NOON));
        assertThat(Samples.release(closed, "dsp_1", NOON)).isEqualTo(closed);
    }
}
