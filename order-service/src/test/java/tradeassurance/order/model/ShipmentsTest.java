package tradeassurance.order.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tradeassurance.order.model.Samples.BUYER;
import static tradeassurance.order.model.Samples.NOON;
import static tradeassurance.order.model.Samples.SERVICE;
import static tradeassurance.order.model.Samples.SHIP_DUE;
import static tradeassurance.order.model.Samples.SUPPLIER;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

class ShipmentsTest {

    private static final Instant MONTH_LATER = NOON.plus(Duration.ofDays(30));

    private static void refused(Refusal.Reason why, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(why));
    }

    private static Packed shirts(String quantity) {
        return new Packed(1, new BigDecimal(quantity));
    }

    private static Order held(Order order, String... shipments) {
        return order.decide(new HoldForDispute("dsp_1", Set.of(shipments), Samples.usd("2500.00")), SERVICE, NOON).next();
    }

    @Test
    void aBatchIsNoMoreThanIsLeftAndTheLastStartsTheClock() {
        Order first = Samples.partlyShipped();
        assertThat(first.fulfilment().status()).isEqualTo(FulfilmentStatus.PARTIALLY_SHIPPED);
        assertThat(first.fulfilment().remaining(first.contract().lines())).containsExactly(shirts("1500"));
        assertThat(first.fulfilment().shippedAt()).isNull();
        assertThat(first.acceptanceDueAt()).isNull();
        refused(OrderRefusal.BATCH_OVER_REMAINING, () -> Samples.ship(first, "shp_2", shirts("1500.001")));
        refused(OrderRefusal.BATCH_OVER_REMAINING, () -> Samples.ship(first, "shp_2", shirts("800"), shirts("701")));
        Order all = first.decide(Samples.shipment("shp_2", shirts("1500")), SUPPLIER, NOON.plus(Duration.ofDays(5))).next();
        assertThat(all.status()).isEqualTo(OrderStatus.AWAITING_DELIVERY_CONFIRMATION);
        assertThat(all.fulfilment().shippedAt()).isEqualTo(NOON.plus(Duration.ofDays(5)));
        assertThat(all.fulfilment().shipments()).extracting(Shipment::acceptanceDueAt)
                .containsOnly(NOON.plus(Duration.ofDays(35)));
    }

    @Test
    void eachBatchIsHeldAgainstTheDateThatWasInForceWhenItLeft() {
        Order first = Samples.partlyShipped();
        Order late = first.decide(Samples.shipment("shp_2", shirts("500")), SUPPLIER, SHIP_DUE).next();
        Order postponed = Samples.accept(late.decide(new RequestModification("mod_1", Samples.shipBy(late, "2026-06-30"),
                "later"), SUPPLIER, SHIP_DUE).next(), BUYER).next();
        Order all = postponed.decide(Samples.shipment("shp_3"), SUPPLIER, SHIP_DUE.plus(Duration.ofDays(1))).next();
        assertThat(all.fulfilment().shipments()).extracting(Shipment::late).containsExactly(false, true, false);
        assertThat(all.late()).isTrue();
    }

    @Test
    void theDayToShipByIsNotedOnceForEveryDayThatItIs() {
        Order order = Samples.awaitingShipment();
        Deadline due = order.firstDue(SHIP_DUE).orElseThrow();
        assertThat(due.kind()).isEqualTo("SHIPMENT");
        Decision<Order> noted = order.lapse(due);
        assertThat(noted.events()).extracting(Event::type).containsExactly("order.shipment_overdue");
        assertThat(noted.next().deadlines()).isEmpty();
        Order postponed = Samples.accept(noted.next().decide(new RequestModification("mod_1",
                Samples.shipBy(order, "2026-06-30"), "later"), SUPPLIER, SHIP_DUE).next(), BUYER).next();
        assertThat(postponed.deadlines()).extracting(Deadline::kind).containsExactly("SHIPMENT");
    }

    /** A12: with a number, and within two days. */
    @ParameterizedTest(name = "picked up {0} h ago, number {1}: {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            hours | number | counts
            0     | MSKU1  | true
            48    | MSKU1  | true
            49    | MSKU1  | false
            -1    | MSKU1  | false
            1     |        | false
            """)
    void aPickUpCountsWhereItCanBeFollowed(int hours, String number, boolean counts) {
        Instant pickedUp = NOON.minus(Duration.ofHours(hours));
        Ship ship = new Ship("shp_1", List.of(), new Tracking("Maersk", number, List.of()), pickedUp);
        if (counts) {
            Order shipped = Samples.awaitingShipment().decide(ship, SUPPLIER, NOON).next();
            assertThat(shipped.fulfilment().shippedAt()).isEqualTo(pickedUp);
        } else {
            refused(OrderRefusal.PICK_UP_NOT_POSSIBLE, () -> Samples.awaitingShipment().decide(ship, SUPPLIER, NOON));
        }
    }

    @Test
    void anArrivalIsToldOnceAndAcceptsNothing() {
        Order order = Samples.shipped();
        Order told = order.decide(new TellDelivery("shp_1", null), BUYER, NOON.plusSeconds(60)).next();
        assertThat(told.fulfilment().shipments().get(0).status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(told.status()).isEqualTo(OrderStatus.AWAITING_DELIVERY_CONFIRMATION);
        assertThat(told.decide(new TellDelivery("shp_1", null), BUYER, MONTH_LATER)).isEqualTo(Decision.unchanged(told));
        refused(OrderRefusal.DELIVERY_NOT_POSSIBLE,
                () -> order.decide(new TellDelivery("shp_1", NOON.minusSeconds(1)), BUYER, NOON));
        refused(OrderRefusal.DELIVERY_NOT_POSSIBLE,
                () -> order.decide(new TellDelivery("shp_1", NOON.plusSeconds(1)), BUYER, NOON));
        refused(Refused.NOT_FOUND, () -> order.decide(new TellDelivery("shp_9", null), BUYER, NOON));
    }

    /** R75, R76: 15 days a side, 30 in all; one second after the end it is too late, and the order has been completed. */
    @Test
    void eachSideExtendsOnceByFifteenDays() {
        Order order = Samples.shipped();
        assertThat(order.acceptanceDueAt()).isEqualTo(MONTH_LATER);
        Order once = order.decide(new ExtendAcceptance(), BUYER, NOON).next();
        assertThat(once.acceptanceDueAt()).isEqualTo(MONTH_LATER.plus(Duration.ofDays(15)));
        refused(OrderRefusal.EXTENSION_USED, () -> once.decide(new ExtendAcceptance(), BUYER, NOON));
        Order twice = once.decide(new ExtendAcceptance(), SUPPLIER, NOON).next();
        assertThat(twice.acceptanceDueAt()).isEqualTo(MONTH_LATER.plus(Duration.ofDays(30)));
        refused(OrderRefusal.EXTENSION_USED, () -> twice.decide(new ExtendAcceptance(), SUPPLIER, NOON));
        assertThat(twice.firstDue(MONTH_LATER.plus(Duration.ofDays(30)).minusSeconds(1))).isEmpty();
        Order accepted = twice.lapse(twice.firstDue(MONTH_LATER.plus(Duration.ofDays(30))).orElseThrow()).next();
        assertThat(accepted.fulfilment().deliveryConfirmedAt()).isEqualTo(MONTH_LATER.plus(Duration.ofDays(30)));
        refused(Refused.ILLEGAL_STATE, () -> accepted.decide(new ExtendAcceptance(), BUYER, MONTH_LATER));
    }

    @Test
    void someShipmentsMayBeAcceptedBeforeTheOthers() {
        Order order = Samples.shippedInTwo();
        Decision<Order> first = order.decide(new ConfirmDelivery(Set.of("shp_1")), BUYER, NOON);
        assertThat(first.events()).extracting(Event::type).containsExactly("order.shipments_accepted");
        assertThat(first.next().status()).isEqualTo(OrderStatus.AWAITING_DELIVERY_CONFIRMATION);
        Order all = first.next().decide(new ConfirmDelivery(Set.of("shp_2")), BUYER, NOON).next();
        assertThat(all.status()).isEqualTo(OrderStatus.COMPLETED);
        refused(Refused.NOT_FOUND, () -> order.decide(new ConfirmDelivery(Set.of("shp_9")), BUYER, NOON));
    }

    @Test
    void aDisputeAboutOneShipmentLetsTheOthersGoOn() {
        Order held = held(Samples.shippedInTwo(), "shp_1");
        assertThat(held.deadlines()).singleElement().satisfies(due -> assertThat(due.paused()).isFalse());
        Decision<Order> lapsed = held.lapse(held.deadlines().get(0));
        assertThat(lapsed.events()).extracting(Event::type).containsExactly("order.shipments_accepted");
        Order rest = lapsed.next();
        assertThat(rest.status()).isEqualTo(OrderStatus.AWAITING_DELIVERY_CONFIRMATION);
        assertThat(rest.fulfilment().shipments()).extracting(Shipment::accepted).containsExactly(false, true);
        assertThat(rest.deadlines()).singleElement()
                .satisfies(due -> assertThat(due.pausedRemaining()).isEqualTo(Duration.ofDays(30)));
        refused(OrderRefusal.DISPUTE_OPEN, () -> rest.decide(new ConfirmDelivery(Set.of("shp_1")), BUYER, NOON));
        Order released = Samples.release(rest, "dsp_1", MONTH_LATER);
        assertThat(released.acceptanceDueAt()).isEqualTo(MONTH_LATER.plus(Duration.ofDays(30)));
        assertThat(released.lapse(released.deadlines().get(0)).next().status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void aDisputeAboutOneShipmentStopsNeitherTheNextBatchNorTheBuyer() {
        Order held = held(Samples.partlyShipped(), "shp_1");
        Order all = Samples.ship(held, "shp_2");
        assertThat(all.status()).isEqualTo(OrderStatus.AWAITING_DELIVERY_CONFIRMATION);
        assertThat(all.decide(new ConfirmDelivery(), BUYER, NOON).next().fulfilment().shipments())
                .extracting(Shipment::accepted).containsExactly(false, true);
        assertThat(all.holds().amount()).isEqualTo(Samples.usd("2500.00"));
        refused(OrderRefusal.DISPUTE_OPEN, () -> all.decide(new ExtendAcceptance(), BUYER, NOON));
        refused(Refused.NOT_FOUND, () -> held(Samples.partlyShipped(), "shp_9"));
    }

    @Test
    void aReleaseLeavesThreeDaysToLookAtWhatWasHeld() {
        Order order = Samples.shippedInTwo();
        Order held = order.decide(new HoldForDispute("dsp_1", Set.of("shp_1"), null), SERVICE,
                MONTH_LATER.minus(Duration.ofHours(1))).next();
        Order released = Samples.release(held, "dsp_1", MONTH_LATER.minusSeconds(1));
        assertThat(released.fulfilment().shipments()).extracting(Shipment::acceptanceDueAt)
                .containsExactly(MONTH_LATER.minusSeconds(1).plus(Duration.ofHours(72)), MONTH_LATER);
    }

    @Test
    void aDisputeIsAboutAPartOfTheMoney() {
        for (String amount : new String[] { "0.00", "-1.00", "10000.01" }) {
            refused(Refused.MALFORMED_REQUEST, () -> Samples.shipped().decide(
                    new HoldForDispute("dsp_1", Set.of(), Samples.usd(amount)), SERVICE, NOON));
        }
        refused(Refused.CURRENCY_MISMATCH, () -> Samples.shipped().decide(
                new HoldForDispute("dsp_1", Set.of(), Money.of("1.00", "EUR")), SERVICE, NOON));
    }
}
