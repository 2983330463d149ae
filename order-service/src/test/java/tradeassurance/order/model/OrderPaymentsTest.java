package tradeassurance.order.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tradeassurance.order.model.InstalmentName.BALANCE;
import static tradeassurance.order.model.InstalmentName.INITIAL;
import static tradeassurance.order.model.Samples.NOON;
import static tradeassurance.order.model.Samples.SERVICE;
import static tradeassurance.order.model.Samples.SUPPLIER;
import static tradeassurance.order.model.Samples.usd;

import java.time.Duration;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

class OrderPaymentsTest {

    private static void refused(Refusal.Reason why, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(why));
    }

    private static Decision<Order> settled(Order order, String payment, String amount) {
        return order.decide(new RecordPayment(payment, PaymentOutcome.SETTLED, usd(amount), NOON), SERVICE, NOON);
    }

    /** Of an order over 10,000 with a deposit of 3,000. */
    @ParameterizedTest(name = "deposit {0}, balance {1}: {2}, to pay {3}")
    @CsvSource(delimiter = '|', textBlock = """
            0.00    | 0.00    | UNPAID         | 10000.00 | DUE            | PENDING
            1000.00 | 0.00    | PARTIALLY_PAID | 9000.00  | PARTIALLY_PAID | PENDING
            3000.00 | 0.00    | DEPOSIT_PAID   | 7000.00  | PAID           | DUE
            3000.00 | 2000.00 | DEPOSIT_PAID   | 5000.00  | PAID           | PARTIALLY_PAID
            3000.00 | 7000.00 | PAID           | 0.00     | PAID           | PAID
            """)
    void whatIsPaidTellsWhatIsDue(String deposit, String balance, PaymentStatus status, String due, InstalmentStatus first,
            InstalmentStatus second) {
        Order order = Samples.awaitingPayment("3000.00");
        order = usd(deposit).isZero() ? order
                : Samples.settle(Samples.lock(order, "pay_1", INITIAL, deposit), "pay_1", deposit);
        order = usd(balance).isZero() ? order
                : Samples.settle(Samples.lock(order, "pay_2", BALANCE, balance), "pay_2", balance);
        List<Instalment> parts = order.payments().instalments();
        assertThat(order.payments().status()).isEqualTo(status);
        assertThat(order.amountDue()).isEqualTo(usd(due));
        assertThat(order.statusOf(parts.get(0))).isEqualTo(first);
        assertThat(order.statusOf(parts.get(1))).isEqualTo(second);
    }

    @Test
    void whileAPaymentIsUnderWayThereIsNoOther() {
        Order order = Samples.processing();
        assertThat(order.payments().status()).isEqualTo(PaymentStatus.PROCESSING);
        refused(OrderRefusal.PAYMENT_IN_PROGRESS, () -> Samples.lock(order, "pay_2", INITIAL, "1.00"));
        refused(OrderRefusal.PAYMENT_IN_PROGRESS, () -> Samples.hold(order, "dsp_1", NOON));
        assertThat(order.decide(new LockPayment("pay_1", INITIAL, usd("10000.00")), SERVICE, NOON).events()).isEmpty();
    }

    @Test
    void onlyWhatIsDueIsPaid() {
        Order order = Samples.awaitingPayment("3000.00");
        refused(OrderRefusal.AMOUNT_OVER_OUTSTANDING, () -> Samples.lock(order, "pay_1", INITIAL, "3000.01"));
        refused(OrderRefusal.AMOUNT_OVER_OUTSTANDING, () -> Samples.lock(order, "pay_1", INITIAL, "0.00"));
        refused(OrderRefusal.AMOUNT_OVER_OUTSTANDING, () -> Samples.lock(order, "pay_1", BALANCE, "1.00"));
        refused(Refused.ILLEGAL_STATE, () -> Samples.lock(Samples.submitted(), "pay_1", INITIAL, "1.00"));
        refused(Refused.CURRENCY_MISMATCH, () -> order.decide(
                new LockPayment("pay_1", INITIAL, Money.of("1.00", "EUR")), SERVICE, NOON));
    }

    @Test
    void theDepositOpensShipmentAndTheBalanceComesBeforeIt() {
        Order order = Samples.depositPaid();
        assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_SHIPMENT);
        assertThat(order.coverage()).isEqualTo(CoverageStatus.ACTIVE);
        refused(OrderRefusal.BALANCE_UNPAID, () -> order.decide(Samples.shipment("shp_1"), SUPPLIER, NOON));
        Order paying = Samples.lock(order, "pay_2", BALANCE, "7000.00");
        assertThat(paying.status()).isEqualTo(OrderStatus.AWAITING_SHIPMENT);
        refused(OrderRefusal.BALANCE_UNPAID, () -> paying.decide(Samples.shipment("shp_1"), SUPPLIER, NOON));
        Decision<Order> paid = settled(paying, "pay_2", "7000.00");
        assertThat(paid.events()).extracting(Event::type).containsExactly("order.payment_settled", "order.paid");
        assertThat(paid.next().allowed(Role.SUPPLIER)).containsExactly(OrderAction.REQUEST_MODIFICATION, OrderAction.SHIP);
    }

    @Test
    void anOutcomeCountsOnce() {
        Decision<Order> first = settled(Samples.processing(), "pay_1", "10000.00");
        assertThat(first.events()).extracting(Event::type).containsExactly("order.payment_settled", "order.deposit_paid",
                "order.paid");
        assertThat(settled(first.next(), "pay_1", "10000.00")).isEqualTo(Decision.unchanged(first.next()));
        refused(Refused.ILLEGAL_STATE, () -> settled(first.next(), "pay_unknown", "1.00"));
        refused(Refused.MALFORMED_REQUEST, () -> settled(Samples.processing(), "pay_1", "0.00"));
    }

    @Test
    void whatSettlesBeyondAnInstalmentCountsTowardsTheNext() {
        Order order = Samples.lock(Samples.awaitingPayment("3000.00"), "pay_1", INITIAL, "3000.00");
        Payments paid = settled(order, "pay_1", "3500.00").next().payments();
        assertThat(paid.instalments()).extracting(Instalment::paid).containsExactly(usd("3000.00"), usd("500.00"));
        Payments over = settled(Samples.processing(), "pay_1", "10000.50").next().payments();
        assertThat(over.settled()).isEqualTo(usd("10000.50"));
        assertThat(over.outstanding()).isEqualTo(usd("0.00"));
    }

    @Test
    void aPaymentThatFailsLeavesTimeForAnother() {
        Order order = Samples.processing();
        Order failed = order.decide(new RecordPayment("pay_1", PaymentOutcome.FAILED, usd("10000.00"), NOON), SERVICE,
                NOON.plus(Duration.ofDays(40))).next();
        assertThat(failed.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(failed.clocks().paymentDueAt()).isEqualTo(NOON.plus(Duration.ofDays(43)));
        assertThat(failed.payments().status()).isEqualTo(PaymentStatus.UNPAID);
        Order soon = Samples.result(order, "pay_1", PaymentOutcome.CANCELLED, "10000.00");
        assertThat(soon.clocks().paymentDueAt()).isEqualTo(NOON.plus(Duration.ofDays(30)));
    }

    @Test
    void aLockThatComesAfterItsOwnEndLocksNothing() {
        Order order = Samples.result(Samples.awaitingPayment("10000.00"), "pay_1", PaymentOutcome.FAILED, "10000.00");
        Order late = Samples.lock(order, "pay_1", INITIAL, "10000.00");
        assertThat(late).isEqualTo(order);
        assertThat(late.payments().lock()).isNull();
    }

    @Test
    void instalmentsSumToTheTotal() {
        PlannedInstalment initial = PlannedInstalment.initial(usd("3000.00"));
        PlannedInstalment balance = PlannedInstalment.balance(usd("7000.00"));
        for (List<PlannedInstalment> wrong : List.of(List.of(initial), List.of(balance), List.of(balance, initial),
                List.of(initial, initial, balance), List.of(initial, PlannedInstalment.balance(usd("7000.01"))),
                List.of(initial, new PlannedInstalment(BALANCE, usd("7000.00"), InstalmentDue.ON_CONFIRMATION, 0)),
                List.of(PlannedInstalment.initial(usd("0.00")), PlannedInstalment.balance(usd("10000.00"))))) {
            refused(OrderRefusal.INSTALMENTS_NOT_THE_TOTAL,
                    () -> Samples.contract(CoverageType.POST_DELIVERY, Samples.WEIGHT, wrong));
        }
        assertThat(Samples.contract(CoverageType.POST_DELIVERY, Samples.WEIGHT, List.of(initial, balance)).total())
                .isEqualTo(usd("10000.00"));
    }
}
