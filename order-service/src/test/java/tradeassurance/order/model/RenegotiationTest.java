package tradeassurance.order.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tradeassurance.order.model.Samples.BUYER;
import static tradeassurance.order.model.Samples.NOON;
import static tradeassurance.order.model.Samples.SERVICE;
import static tradeassurance.order.model.Samples.SUPPLIER;
import static tradeassurance.order.model.Samples.usd;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

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
import tradeassurance.kernel.Role;

class RenegotiationTest {

    private static void refused(Refusal.Reason why, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(why));
    }

    private static Order paidOf(String deposit, String settled) {
        Order order = Samples.awaitingPayment(deposit);
        Money left = usd(settled);
        int payment = 1;
        while (left.isPositive()) {
            Instalment next = Objects.requireNonNull(order.payments().next());
            Money now = left.min(next.outstanding());
            order = Samples.settle(Samples.lock(order, "pay_" + payment, next.name(), now.amount()), "pay_" + payment,
                    now.amount());
            left = left.minus(now);
            payment++;
        }
        return order;
    }

    /** 2,000 shirts at USD 5.00; the price of one is changed. */
    @ParameterizedTest(name = "deposit {0}, settled {1}, unit price {2}: {3} + {4}, due {5}, back {6}, {7}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            deposit  | settled  | unit price | initial  | balance | due      | back    | status
            10000.00 | 0.00     | 6.00       | 12000.00 |         | 12000.00 | 0.00    | AWAITING_PAYMENT
            10000.00 | 0.00     | 4.00       | 8000.00  |         | 8000.00  | 0.00    | AWAITING_PAYMENT
            10000.00 | 9000.00  | 4.50       | 9000.00  |         | 0.00     | 0.00    | AWAITING_SHIPMENT
            10000.00 | 10000.00 | 6.00       | 10000.00 | 2000.00 | 2000.00  | 0.00    | AWAITING_SHIPMENT
            10000.00 | 10000.00 | 4.00       | 8000.00  |         | 0.00     | 2000.00 | AWAITING_SHIPMENT
            3000.00  | 0.00     | 6.00       | 3000.00  | 9000.00 | 12000.00 | 0.00    | AWAITING_PAYMENT
            3000.00  | 3000.00  | 6.00       | 3000.00  | 9000.00 | 9000.00  | 0.00    | AWAITING_SHIPMENT
            3000.00  | 3000.00  | 4.00       | 3000.00  | 5000.00 | 5000.00  | 0.00    | AWAITING_SHIPMENT
            3000.00  | 3000.00  | 1.00       | 2000.00  |         | 0.00     | 1000.00 | AWAITING_SHIPMENT
            3000.00  | 5000.00  | 2.00       | 3000.00  | 1000.00 | 0.00     | 1000.00 | AWAITING_SHIPMENT
            3000.00  | 10000.00 | 4.00       | 3000.00  | 5000.00 | 0.00     | 2000.00 | AWAITING_SHIPMENT
            """)
    void anotherPriceIsSplitAnewAndWhatIsTooMuchGoesBack(String deposit, String settled, String price, String initial,
            String balance, String due, String back, OrderStatus status) {
        Order order = paidOf(deposit, settled);
        Decision<Order> accepted = Samples.accept(Samples.request(order, BUYER, Samples.at(order, price)), SUPPLIER);
        Order next = accepted.next();
        assertThat(next.payments().instalments()).extracting(Instalment::amount)
                .isEqualTo(balance == null ? List.of(usd(initial)) : List.of(usd(initial), usd(balance)));
        assertThat(next.amountDue()).isEqualTo(usd(due));
        assertThat(next.payments().refunded()).isEqualTo(usd(back));
        assertThat(next.status()).isEqualTo(status);
        OrderEvent.ModificationAccepted told = (OrderEvent.ModificationAccepted) accepted.events().get(0);
        assertThat(told.excess()).isEqualTo(usd(back));
        assertThat(told.contractVersion()).isEqualTo(2);
        assertThat(told.contractSha256()).isEqualTo(ContractText.sha256(next.contract()));
        assertThat(next.amountDue()).as("INV7").isEqualTo(next.contract().total().minus(next.payments().settled())
                .plus(next.payments().returned()));
    }

    @Test
    void whatIsChangedThereAndBackReturnsNothingTwice() {
        Order order = Samples.awaitingShipment();
        Order cheaper = Samples.accept(Samples.request(order, BUYER, Samples.at(order, "4.00")), SUPPLIER).next();
        Order back = Samples.accept(Samples.request(cheaper, BUYER, Samples.at(cheaper, "5.00")), SUPPLIER).next();
        assertThat(back.payments().refunded()).isEqualTo(usd("2000.00"));
        assertThat(back.amountDue()).isEqualTo(usd("2000.00"));
        Order again = Samples.accept(Samples.request(back, BUYER, Samples.at(back, "4.00")), SUPPLIER).next();
        assertThat(again.payments().refunded()).isEqualTo(usd("2000.00"));
        assertThat(again.amountDue()).isEqualTo(usd("0.00"));
        assertThat(again.agreed().version()).isEqualTo(4);
    }

    /** 6,000 of 10,000 were within the limit; now there is room for 6,000 more. */
    @ParameterizedTest(name = "settled {0}, unit price {1}: {2} within, {3} above")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            settled  | unit price | within   | above
            0.00     | 6.00       | 6000.00  | 6000.00
            0.00     | 2.00       | 4000.00  | 0.00
            3000.00  | 6.00       | 9000.00  | 3000.00
            10000.00 | 6.00       | 8000.00  | 4000.00
            10000.00 | 2.00       | 4000.00  | 0.00
            """)
    void whatIsPaidKeepsItsPlaceAndTheRestIsCoveredAsFarAsThereIsRoom(String settled, String price, String within,
            String above) {
        Order order = paidOf("3000.00", settled);
        Order next = Samples.accept(Samples.request(order, BUYER, Samples.at(order, price)), SUPPLIER).next();
        assertThat(next.quote()).isEqualTo(new CoverageQuote(usd(within), usd(above)));
    }

    @Test
    void nothingChangesUntilTheOtherSideAccepts() {
        Order order = Samples.awaitingShipment();
        Order asked = Samples.request(order, SUPPLIER, Samples.shipBy(order, "2026-05-15"));
        assertThat(asked.contract()).isEqualTo(order.contract());
        assertThat(asked.agreed().version()).isEqualTo(1);
        assertThat(asked.awaiting()).isEqualTo(Role.BUYER);
        assertThat(asked.deadlines()).anySatisfy(due -> {
            assertThat(due.kind()).isEqualTo("BUYER_ANSWER");
            assertThat(due.dueAt()).isEqualTo(NOON.plus(Duration.ofDays(7)));
            assertThat(due.onExpiry()).isEqualTo("MODIFICATION_EXPIRED");
        });
        Order later = Samples.accept(asked, BUYER).next();
        assertThat(later.shipBy()).isEqualTo(LocalDate.parse("2026-05-15"));
        assertThat(later.contract().goods()).isEqualTo(order.contract().goods());
    }

    @Test
    void anAnswerThatDoesNotComeLetsTheRequestExpire() {
        Order order = Samples.awaitingShipment();
        Order asked = Samples.request(order, BUYER, Samples.shipBy(order, "2026-05-15"));
        Deadline due = asked.firstDue(NOON.plus(Duration.ofDays(7))).orElseThrow();
        Decision<Order> lapsed = asked.lapse(due);
        assertThat(lapsed.events()).extracting(Event::type).containsExactly("order.modification_expired");
        assertThat(lapsed.next().agreed().request()).isNull();
        assertThat(lapsed.next().contract()).isEqualTo(order.contract());
        assertThat(asked.firstDue(NOON.plus(Duration.ofDays(7)).minusNanos(1000))).isEmpty();
    }

    @Test
    void whatLeavesTheStatesOfModificationLeavesTheRequestBehind() {
        Order submitted = Samples.submitted();
        Order asked = Samples.request(submitted, BUYER, Samples.shipBy(submitted, "2026-05-15"));
        assertThat(asked.decide(new Reject(null), SUPPLIER, NOON).events()).extracting(Event::type)
                .containsExactly("order.rejected", "order.modification_expired");
        Order paid = Samples.awaitingShipment();
        Order open = Samples.request(paid, BUYER, Samples.shipBy(paid, "2026-05-15"));
        assertThat(open.decide(new HoldForDispute("dsp_1"), SERVICE, NOON).events()).extracting(Event::type)
                .containsExactly("order.dispute_held", "order.modification_expired");
    }

    @Test
    void whatMakesNoContractIsRefusedBeforeAnybodyIsAsked() {
        Order order = Samples.awaitingShipment();
        refused(OrderRefusal.NOTHING_CHANGED, () -> Samples.request(order, BUYER, order.contract()));
        refused(OrderRefusal.SHIP_BY_NOT_POSSIBLE, () -> Samples.request(order, BUYER, Samples.shipBy(order, "2026-02-01")));
        Goods euros = Goods.of(List.of(new Line("shirts", new BigDecimal("2000"), "pcs", Money.of("5.00", "EUR"))), null,
                null, null);
        refused(Refused.CURRENCY_MISMATCH, () -> Samples.request(order, BUYER, Samples.split(order, euros,
                List.of(PlannedInstalment.initial(euros.total())))));
        Order deposit = Samples.depositPaid();
        refused(OrderRefusal.INSTALMENTS_NOT_THE_TOTAL, () -> Samples.request(deposit, BUYER, Samples.split(deposit,
                deposit.contract().goods(), List.of(PlannedInstalment.initial(usd("10000.00"))))));
    }

    /** 500 of 2,000 at USD 5.00 have left. */
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            quantity | unit price | outcome
            1000     | 5.00       | PARTIALLY_SHIPPED
            500      | 5.00       | AWAITING_DELIVERY_CONFIRMATION
            499      | 5.00       | SHIPPED_ALREADY
            2000     | 4.99       | SHIPPED_ALREADY
            3000     | 5.00       | PARTIALLY_SHIPPED
            """)
    void whatHasLeftStays(String quantity, String price, String outcome) {
        Order order = Samples.partlyShipped();
        if (outcome.equals("SHIPPED_ALREADY")) {
            refused(OrderRefusal.SHIPPED_ALREADY,
                    () -> Samples.request(order, BUYER, Samples.quantity(order, quantity, price)));
        } else {
            Order next = Samples.accept(Samples.request(order, BUYER, Samples.quantity(order, quantity, price)), SUPPLIER)
                    .next();
            assertThat(next.status()).isEqualTo(OrderStatus.valueOf(outcome));
            assertThat(next.acceptanceDueAt() != null).isEqualTo(next.status() != OrderStatus.PARTIALLY_SHIPPED);
        }
    }
}
