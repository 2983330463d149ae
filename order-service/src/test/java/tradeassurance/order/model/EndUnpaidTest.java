package tradeassurance.order.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tradeassurance.order.model.InstalmentName.BALANCE;
import static tradeassurance.order.model.InstalmentName.INITIAL;
import static tradeassurance.order.model.Samples.MONTH;
import static tradeassurance.order.model.Samples.NOON;
import static tradeassurance.order.model.Samples.SERVICE;
import static tradeassurance.order.model.Samples.SHIP_DUE;
import static tradeassurance.order.model.Samples.usd;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

/** An order that has begun to be paid does not wait for the rest for ever, and what comes after its end goes back. */
class EndUnpaidTest {

    private static Optional<Deadline> timer(Order order, String kind) {
        return order.deadlines().stream().filter(deadline -> deadline.kind().equals(kind)).findFirst();
    }

    private static Instant ends(Order order) {
        return timer(order, "UNPAID").orElseThrow().dueAt();
    }

    private static Order overdue(Order order) {
        return order.lapse(timer(order, "INSTALMENT").orElseThrow()).next();
    }

    private static Order partlyPaid() {
        return Samples.settle(Samples.processing(), "pay_1", "4000.00");
    }

    private static List<Event> returned(Decision<Order> decision) {
        return decision.events().stream().filter(OrderEvent.MoneyReturned.class::isInstance).toList();
    }

    @ParameterizedTest(name = "{0}: {1} go back")
    @CsvSource({ "a part of the deposit, 4000.00", "the deposit, 3000.00", "a promise, 0.00" })
    void whatHasComeGoesBackAMonthAfterTheRestWasDue(String paid, String back) {
        Order order = overdue(switch (paid) {
            case "the deposit" -> Samples.depositPaid();
            case "a promise" -> Samples.result(Samples.lock(Samples.awaitingPayment("3000.00"), "pay_1", INITIAL, "3000.00"),
                    "pay_1", PaymentOutcome.PROMISED, "3000.00");
            default -> partlyPaid();
        });
        Decision<Order> ended = order.lapse(timer(order, "UNPAID").orElseThrow());
        assertThat(ended.next().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(ended.next().amountDue()).isEqualTo(usd("0.00"));
        assertThat(ended.next().payments().refunded()).isEqualTo(usd(back));
        assertThat(ended.events()).contains(new OrderEvent.Cancelled("the rest was not paid in time"));
        assertThat(returned(ended)).isEqualTo(usd(back).isZero() ? List.of()
                : List.of(new OrderEvent.MoneyReturned(null, usd(back))));
        assertThat(ended.next().deadlines()).isEmpty();
    }

    @Test
    void theClockRunsFromTheDayOnWhichItWasDueAndForNothingElse() {
        assertThat(timer(Samples.depositPaid(), "UNPAID")).isEmpty();
        assertThat(ends(overdue(Samples.depositPaid()))).isEqualTo(SHIP_DUE.plus(MONTH));
        assertThat(ends(overdue(partlyPaid()))).isEqualTo(NOON.plus(MONTH).plus(MONTH));
        assertThat(timer(Samples.awaitingShipment(), "UNPAID")).isEmpty();
        assertThat(timer(Samples.draft(Role.SUPPLIER, "3000.00"), "UNPAID")).isEmpty();
    }

    @Test
    void aPaymentUnderWayStopsItAndOneThatFailsLeavesTimeForAnother() {
        Instant almost = SHIP_DUE.plus(MONTH).minusSeconds(1);
        Order paying = overdue(Samples.depositPaid()).decide(new LockPayment("pay_2", BALANCE, usd("7000.00")), SERVICE, almost)
                .next();
        assertThat(timer(paying, "UNPAID")).isEmpty();
        Order failed = paying.decide(new RecordPayment("pay_2", PaymentOutcome.FAILED, usd("7000.00"), almost), SERVICE, almost)
                .next();
        assertThat(ends(failed)).isEqualTo(almost.plus(Duration.ofHours(72)));
        assertThat(timer(Samples.settle(paying, "pay_2", "7000.00"), "UNPAID")).isEmpty();
    }

    @Test
    void aDisputeStopsItAndLeavesTimeToPayWhenItIsOver() {
        Order held = Samples.hold(overdue(Samples.depositPaid()), "dsp_1", SHIP_DUE.plusSeconds(1));
        assertThat(timer(held, "UNPAID")).isEmpty();
        Instant late = SHIP_DUE.plus(MONTH).plus(MONTH);
        assertThat(ends(Samples.release(held, "dsp_1", late))).isEqualTo(late.plus(Duration.ofHours(72)));
    }

    @ParameterizedTest(name = "{0} to an order that is over")
    @CsvSource({ "SETTLED, 7000.00", "FAILED, 0.00", "CANCELLED, 0.00" })
    void whatComesAfterTheEndGoesBack(PaymentOutcome outcome, String back) {
        Order promised = Samples.result(Samples.lock(Samples.depositPaid(), "pay_2", BALANCE, "7000.00"), "pay_2",
                PaymentOutcome.PROMISED, "7000.00");
        Order over = refundedInFull(promised);
        Decision<Order> told = over.decide(new RecordPayment("pay_2", outcome, usd("7000.00"), NOON), SERVICE, NOON);
        assertThat(told.next().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(told.next().payments().status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(told.next().payments().refunded()).isEqualTo(usd("3000.00").plus(usd(back)));
        assertThat(told.next().payments().refundable()).isEqualTo(usd("0.00"));
        assertThat(returned(told)).isEqualTo(usd(back).isZero() ? List.of()
                : List.of(new OrderEvent.MoneyReturned("pay_2", usd(back))));
        assertThat(told.next().decide(new RecordPayment("pay_2", outcome, usd("7000.00"), NOON), SERVICE, NOON).events())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({ "SETTLED, pay_3", "PROMISED, pay_3" })
    void nothingIsPromisedToAnOrderThatIsOverAndNobodyElsePaysIt(PaymentOutcome outcome, String payment) {
        Order over = Samples.result(Samples.lock(Samples.depositPaid(), "pay_2", BALANCE, "7000.00"), "pay_2",
                PaymentOutcome.PROMISED, "7000.00");
        Order ended = refundedInFull(over);
        assertThatThrownBy(() -> ended.decide(new RecordPayment(payment, outcome, usd("1.00"), NOON), SERVICE, NOON))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(Refused.ILLEGAL_STATE));
    }

    private static Order refundedInFull(Order order) {
        return Samples.hold(order, "dsp_1", NOON)
                .decide(new ReleaseHold("dsp_1", "FULL_REFUND", usd("3000.00"), true), SERVICE, NOON).next();
    }
}
