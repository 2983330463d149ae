package tradeassurance.order.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tradeassurance.order.model.InstalmentName.BALANCE;
import static tradeassurance.order.model.InstalmentName.INITIAL;
import static tradeassurance.order.model.Samples.NOON;
import static tradeassurance.order.model.Samples.SUPPLIER;
import static tradeassurance.order.model.Samples.usd;

import java.time.Duration;
import java.time.Instant;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

class InstalmentsTest {

    private static void refused(Refusal.Reason why, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(why));
    }

    private static Order promised(Order order, String payment, InstalmentName part, String amount) {
        return Samples.result(Samples.lock(order, payment, part, amount), payment, PaymentOutcome.PROMISED, amount);
    }

    /** A13: the credit that is advised stands in for the deposit, and settles or fails later. */
    @Test
    void aPromiseCountsUntilItIsKeptOrBroken() {
        Order order = promised(Samples.awaitingPayment("10000.00"), "pay_1", INITIAL, "10000.00");
        assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_SHIPMENT);
        assertThat(order.payments().settled()).isEqualTo(usd("0.00"));
        assertThat(order.payments().promised()).isEqualTo(usd("10000.00"));
        assertThat(order.amountDue()).isEqualTo(usd("10000.00"));
        assertThat(order.payments().outstanding()).isEqualTo(usd("0.00"));
        assertThat(order.statusOf(order.payments().instalments().get(0))).isEqualTo(InstalmentStatus.PROMISED);
        assertThat(order.payments().status()).isEqualTo(PaymentStatus.UNPAID);
        assertThat(Samples.result(order, "pay_1", PaymentOutcome.PROMISED, "10000.00")).isEqualTo(order);
        refused(Refused.ILLEGAL_STATE, () -> order.decide(new Cancel(null), Samples.BUYER, NOON));
        assertThat(Samples.hold(order, "dsp_1", NOON).holds().open()).isTrue();
        Order kept = Samples.settle(Samples.ship(order, "shp_1"), "pay_1", "10000.00");
        assertThat(kept.payments().status()).isEqualTo(PaymentStatus.PAID);
        assertThat(kept.payments().promises()).isEmpty();
        Order broken = Samples.result(order, "pay_1", PaymentOutcome.FAILED, "10000.00");
        assertThat(broken.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(broken.coverage()).isEqualTo(CoverageStatus.NOT_STARTED);
        assertThat(Samples.result(Samples.ship(order, "shp_1"), "pay_1", PaymentOutcome.FAILED, "10000.00").status())
                .isEqualTo(OrderStatus.AWAITING_DELIVERY_CONFIRMATION);
    }

    /** A33: banks have kept 100 of a wire over 10,000. */
    @Test
    void whatIsMissingIsPaidOrLetGo() {
        Order order = Samples.settle(Samples.processing(), "pay_1", "9900.00");
        assertThat(order.payments().status()).isEqualTo(PaymentStatus.PARTIALLY_PAID);
        assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        Order toppedUp = Samples.settle(Samples.lock(order, "pay_2", INITIAL, "100.00"), "pay_2", "100.00");
        assertThat(toppedUp.payments().status()).isEqualTo(PaymentStatus.PAID);
        Decision<Order> letGo = order.decide(new AcceptShortfall(INITIAL), SUPPLIER, NOON);
        assertThat(letGo.events()).extracting(Event::type).containsExactly("order.shortfall_accepted", "order.deposit_paid",
                "order.paid");
        assertThat(letGo.next().status()).isEqualTo(OrderStatus.AWAITING_SHIPMENT);
        assertThat(letGo.next().amountDue()).isEqualTo(usd("0.00"));
        assertThat(letGo.next().statusOf(letGo.next().payments().instalments().get(0))).isEqualTo(InstalmentStatus.WAIVED);
    }

    @ParameterizedTest(name = "balance {0}: due on day {1}")
    @CsvSource(delimiter = '|', textBlock = """
            AFTER_SHIPMENT | 10
            AFTER_DELIVERY | 10
            """)
    void aBalanceThatIsDueLaterHoldsUpNeitherShipmentNorAcceptance(InstalmentDue when, int day) {
        Order order = Samples.draft(Role.SUPPLIER, "3000.00", when)
                .decide(new Submit(Samples.ELIGIBLE), SUPPLIER, NOON).next();
        Order shipped = Samples.ship(Samples.settle(Samples.lock(order, "pay_1", INITIAL, "3000.00"), "pay_1", "3000.00"),
                "shp_1");
        Order completed = shipped.decide(new ConfirmDelivery(), Samples.BUYER, NOON).next();
        assertThat(completed.status()).isEqualTo(OrderStatus.COMPLETED);
        Instant due = NOON.plus(Duration.ofDays(day));
        assertThat(completed.deadlines()).extracting(Deadline::kind).containsExactly("INSTALMENT");
        Decision<Order> late = completed.lapse(completed.firstDue(due).orElseThrow());
        assertThat(late.events()).extracting(Event::type).containsExactly("order.instalment_overdue");
        Order overdue = late.next();
        assertThat(overdue.overdue(overdue.payments().instalments().get(1))).isTrue();
        assertThat(overdue.deadlines()).as("it is not closed while it owes").isEmpty();
        refused(OrderRefusal.BALANCE_UNPAID, () -> overdue.decide(new WaiveCoverage(), Samples.BUYER, NOON));
        Order paid = Samples.settle(Samples.lock(overdue, "pay_2", BALANCE, "7000.00"), "pay_2", "7000.00");
        assertThat(paid.deadlines()).extracting(Deadline::kind).containsExactly("COVERAGE_END");
        Order letGo = overdue.decide(new AcceptShortfall(BALANCE), SUPPLIER, NOON).next();
        assertThat(letGo.deadlines()).extracting(Deadline::kind).containsExactly("COVERAGE_END");
    }

    /** A12: so many days after a payment has come, at the end of the day in Shanghai. */
    @ParameterizedTest(name = "{0} days after {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            20 | INITIAL | 2026-03-21T16:00:00Z
            0  | INITIAL | 2026-03-01T16:00:00Z
            20 | BALANCE |
            """)
    void aDateMayHangOnAPayment(int days, InstalmentName after, Instant due) {
        Order order = Samples.draft(Role.BUYER, "3000.00");
        Contract agreed = order.contract();
        Contract relative = agreed.with(new Dates(ShipTerm.within(days, after, Samples.SHANGHAI), null));
        Order draft = order.decide(new Edit(relative), Samples.BUYER, NOON).next();
        assertThat(draft.shipDueAt()).isNull();
        Order confirmed = draft.decide(new Submit(Samples.ELIGIBLE), Samples.BUYER, NOON).next()
                .decide(new Confirm(), SUPPLIER, NOON).next();
        Order paid = Samples.settle(Samples.lock(confirmed, "pay_1", INITIAL, "3000.00"), "pay_1", "3000.00");
        assertThat(paid.shipDueAt()).isEqualTo(due);
        Order both = Samples.settle(Samples.lock(paid, "pay_2", BALANCE, "7000.00"), "pay_2", "7000.00");
        assertThat(both.shipDueAt()).isEqualTo(NOON.minus(Duration.ofHours(20)).plus(Duration.ofDays(days + 1)));
    }
}
