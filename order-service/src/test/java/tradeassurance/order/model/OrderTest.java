package tradeassurance.order.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static tradeassurance.order.model.Samples.BUYER;
import static tradeassurance.order.model.Samples.ELIGIBLE;
import static tradeassurance.order.model.Samples.NOON;
import static tradeassurance.order.model.Samples.SERVICE;
import static tradeassurance.order.model.Samples.SHIP_DUE;
import static tradeassurance.order.model.Samples.SUPPLIER;
import static tradeassurance.order.model.Samples.WEIGHT;
import static tradeassurance.order.model.Samples.usd;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

class OrderTest {

    private static void refused(Refusal.Reason why, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(why));
    }

    private static Instant after(Duration time) {
        return NOON.plus(time);
    }

    private static Order lapsed(Order order) {
        return order.lapse(order.deadlines().get(0)).next();
    }

    @Test
    void onlyAnEligibleSupplierTakesOrders() {
        Order draft = Samples.draft(Role.BUYER, "10000.00");
        refused(OrderRefusal.SUPPLIER_NOT_ELIGIBLE,
                () -> draft.decide(new Submit(new Standing("it is not enrolled", null)), BUYER, NOON));
        refused(OrderRefusal.SUPPLIER_NOT_ELIGIBLE,
                () -> draft.decide(new Submit(new Standing("suspended", ELIGIBLE.quote())), BUYER, NOON));
        refused(OrderRefusal.CURRENCY_NOT_SUPPORTED, () -> draft.decide(new Submit(new Standing(null,
                new CoverageQuote(Money.of("1.00", "EUR"), Money.of("1.00", "EUR")))), BUYER, NOON));
        assertThat(draft.decide(new Submit(ELIGIBLE), BUYER, NOON).next().quote())
                .isEqualTo(new CoverageQuote(usd("6000.00"), usd("4000.00")));
    }

    @Test
    void onlyWhoHasDraftedSubmits() {
        refused(Refused.FORBIDDEN, () -> Samples.draft(Role.BUYER, "10000.00").decide(new Submit(ELIGIBLE), SUPPLIER, NOON));
        refused(Refused.FORBIDDEN, () -> Samples.draft(Role.SUPPLIER, "10000.00").decide(new Submit(ELIGIBLE), BUYER, NOON));
        assertThat(Samples.draft(Role.BUYER, "10000.00").allowed(Role.SUPPLIER)).containsExactly(OrderAction.CANCEL);
    }

    @Test
    void aContractThatNobodyCanBeHeldToIsNotSubmitted() {
        Order vague = Order.draft("ord_1", new Sides("b1", "s1", Origin.BUYER_DIRECT),
                Samples.contract(CoverageType.POST_DELIVERY, List.of()), NOON).next();
        refused(OrderRefusal.CONTRACT_INCOMPLETE, () -> vague.decide(new Submit(ELIGIBLE), BUYER, NOON));
        refused(OrderRefusal.SHIP_BY_NOT_POSSIBLE,
                () -> Samples.draft(Role.BUYER, "10000.00").decide(new Submit(ELIGIBLE), BUYER, SHIP_DUE));
        refused(OrderRefusal.PARTIES_NOT_DISTINCT, () -> new Sides("b1", "b1", Origin.BUYER_DIRECT));
    }

    @Test
    void whatMayStandInTheWayOfAClaimIsToldBefore() {
        var opinion = List.of(new QualityRequirement("colour", "nice", null, null));
        assertThat(Samples.contract(CoverageType.POST_DELIVERY, WEIGHT).warnings()).isEmpty();
        assertThat(Samples.contract(CoverageType.POST_DELIVERY, opinion).warnings()).extracting(Warning::code)
                .containsExactly("SPECIFICATION_NOT_CLEAR");
        assertThat(Samples.contract(CoverageType.PRE_SHIPMENT, WEIGHT).warnings()).extracting(Warning::code)
                .containsExactly("DEFECT_FOUND_AFTER_ARRIVAL");
    }

    @Test
    void aPriceIsRoundedHalfUpPerLine() {
        assertThat(new Line("cloth", new BigDecimal("1.005"), "m", usd("1.00")).price()).isEqualTo(usd("1.01"));
        refused(OrderRefusal.TOTAL_NOT_POSSIBLE,
                () -> new Line("gold", new BigDecimal("999999999"), "t", usd("90000000000000.00")).price());
    }

    @Test
    void silenceOfTheSupplierRejects() {
        Order order = Samples.submitted();
        assertThat(order.deadlines()).extracting(Deadline::kind, Deadline::dueAt)
                .containsExactly(tuple("CONFIRMATION", after(Duration.ofDays(30))));
        assertThat(order.firstDue(after(Duration.ofDays(30)).minusNanos(1000))).isEmpty();
        assertThat(order.firstDue(after(Duration.ofDays(30)))).isPresent();
        assertThat(lapsed(order).status()).isEqualTo(OrderStatus.REJECTED);
    }

    @Test
    void anUnpaidOrderIsCancelledAndOneThatIsPartlyPaidWaits() {
        assertThat(lapsed(Samples.awaitingPayment("10000.00")).status()).isEqualTo(OrderStatus.CANCELLED);
        Order partly = Samples.settle(Samples.processing(), "pay_1", "4000.00");
        assertThat(partly.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(partly.deadlines()).extracting(Deadline::kind).containsExactly("INSTALMENT");
        refused(Refused.ILLEGAL_STATE, () -> partly.decide(new Cancel(null), BUYER, NOON));
        assertThat(partly.allowed(Role.BUYER)).containsExactly(OrderAction.REQUEST_MODIFICATION);
    }

    @Test
    void shippedByTheEndOfTheDayIsInTime() {
        Order order = Samples.awaitingShipment();
        Ship ship = new Ship("shp_1", List.of(), Tracking.NONE, null);
        assertThat(order.late()).isNull();
        assertThat(order.decide(ship, SUPPLIER, SHIP_DUE.minusNanos(1000)).next().late()).isFalse();
        assertThat(order.decide(ship, SUPPLIER, SHIP_DUE).next().late()).isTrue();
    }

    @Test
    void silenceOfTheBuyerAcceptsAndThenCoverageEnds() {
        Order accepted = lapsed(Samples.shipped());
        assertThat(accepted.status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(accepted.fulfilment().confirmedBy()).isEqualTo(Role.SYSTEM);
        assertThat(accepted.fulfilment().deliveryConfirmedAt()).isEqualTo(after(Duration.ofDays(30)));
        assertThat(accepted.clocks().coverageEndsAt()).isEqualTo(after(Duration.ofDays(60)));
        assertThat(accepted.coverage()).isEqualTo(CoverageStatus.ACTIVE);
        Order closed = lapsed(accepted);
        assertThat(closed.status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(closed.coverage()).isEqualTo(CoverageStatus.ENDED);
        assertThat(closed.deadlines()).isEmpty();
    }

    @Test
    void nobodyActsInTheRoleOfTheOther() {
        refused(Refused.FORBIDDEN, () -> Samples.submitted().decide(new Confirm(), BUYER, NOON));
        refused(Refused.FORBIDDEN, () -> Samples.shipped().decide(new ConfirmDelivery(), SUPPLIER, NOON));
        refused(Refused.FORBIDDEN, () -> Samples.completed().decide(new Close(), SERVICE, NOON));
        refused(Refused.FORBIDDEN, () -> Samples.submitted().decide(new Cancel(null), new Actor(Role.OPERATOR, "o"), NOON));
    }
}
