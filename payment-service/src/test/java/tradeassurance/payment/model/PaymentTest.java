package tradeassurance.payment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;
import tradeassurance.payment.model.PaymentCommand.BookRefund;
import tradeassurance.payment.model.PaymentCommand.Cancel;
import tradeassurance.payment.model.PaymentCommand.Fail;
import tradeassurance.payment.model.PaymentCommand.Lock;
import tradeassurance.payment.model.PaymentCommand.Reserve;
import tradeassurance.payment.model.PaymentCommand.Settle;
import tradeassurance.payment.model.PaymentCommand.Submit;

class PaymentTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Actor BUYER = new Actor(Role.BUYER, "b1");
    private static final Actor SERVICE = new Actor(Role.SERVICE, "payment-service");
    private static final Actor PROVIDER = new Actor(Role.PROVIDER, "provider");
    private static final MethodTerms CARD = new MethodTerms(usd("12000.00"), new BigDecimal("0.0299"), Duration.ofHours(1),
            Duration.ofHours(2));

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static Decision<Payment> paying(String amount, String currency, String method, String status, String outstanding) {
        return Payment.create("pay_1", new PaymentOrder("ord_1", "b1", "s1", status, usd(outstanding)), CARD, method, "INITIAL",
                Money.of(amount, currency), "tok_visa", NOON);
    }

    private static Payment processing(String amount, String granted) {
        Payment created = paying(amount, "USD", "CARD", "AWAITING_PAYMENT", amount).next();
        Payment locked = created.decide(new Lock(), SERVICE, NOON).next();
        Payment reserved = locked.decide(new Reserve(usd(granted)), SERVICE, NOON).next();
        return reserved.decide(new Submit(Duration.ofMinutes(1)), SERVICE, NOON).next();
    }

    @ParameterizedTest(name = "CARD {0} -> fee {1}")
    @CsvSource({ "100.00, 2.99", "1000.00, 29.90", "12000.00, 358.80", "0.01, 0.00", "0.17, 0.01", "10000.00, 299.00" })
    void aFeeOf299PercentHalfUpComesOnTop(String amount, String fee) {
        Payment payment = paying(amount, "USD", "CARD", "AWAITING_PAYMENT", amount).next();
        assertThat(payment.terms().fee()).isEqualTo(usd(fee));
        assertThat(payment.terms().total()).isEqualTo(usd(amount).plus(usd(fee)));
    }

    @ParameterizedTest(name = "{0} {1} by {2}, {4} to pay while {3} -> {5}")
    @CsvSource({
            "12000.01, USD, CARD,   AWAITING_PAYMENT,   20000.00, AMOUNT_OVER_CAP",
            "100.00,   EUR, CARD,   AWAITING_PAYMENT,   20000.00, METHOD_NOT_ELIGIBLE",
            "100.00,   USD, CHEQUE, AWAITING_PAYMENT,   20000.00, METHOD_NOT_ELIGIBLE",
            "100.01,   USD, CARD,   AWAITING_PAYMENT,   100.00,   AMOUNT_OVER_OUTSTANDING",
            "100.00,   USD, CARD,   PAYMENT_PROCESSING, 100.00,   PAYMENT_IN_PROGRESS",
            "100.00,   USD, CARD,   DRAFT,              100.00,   ILLEGAL_STATE",
            "100.00,   USD, CARD,   CANCELLED,          100.00,   ILLEGAL_STATE",
            "0.00,     USD, CARD,   AWAITING_PAYMENT,   100.00,   AMOUNT_NOT_POSITIVE",
            "-1.00,    USD, CARD,   AWAITING_PAYMENT,   100.00,   AMOUNT_NOT_POSITIVE" })
    void whatCannotBePaidIsRefusedByName(String amount, String currency, String method, String status, String outstanding,
            String code) {
        Refusal no = catchThrowableOfType(Refusal.class, () -> paying(amount, currency, method, status, outstanding));
        assertThat(no.reason().name()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} with {1} granted, {2} taken, advance {3}: {4} received, {5} advanced, {6} in escrow")
    @CsvSource({
            "10000.00, 6000.00,  10299.00, true,  10000.00, 6000.00,  4000.00",
            "10000.00, 10000.00, 10299.00, true,  10000.00, 10000.00, 0.00",
            "10000.00, 0.00,     10299.00, true,  10000.00, 0.00,     10000.00",
            "10000.00, 6000.00,  10299.00, false, 10000.00, 0.00,     10000.00",
            "10000.00, 6000.00,  5299.00,  true,  5000.00,  5000.00,  0.00" })
    void whatArrivesIsSplit(String amount, String granted, String taken, boolean advance, String received, String advanced,
            String escrowed) {
        Payment settled = processing(amount, granted).decide(new Settle(usd(taken), advance), PROVIDER, NOON).next();
        assertThat(settled.state()).isEqualTo(PaymentState.SETTLED);
        assertThat(settled.settlement()).isEqualTo(new Settlement(usd(received), usd(advanced), NOON));
        assertThat(settled.settlement().escrowed()).isEqualTo(usd(escrowed));
    }

    @ParameterizedTest(name = "{0} taken of 10,299.00 is not what was charged")
    @CsvSource({ "10299.01", "299.00", "0.00" })
    void moneyThatCannotComeOfTheChargeIsRefused(String taken) {
        Refusal no = catchThrowableOfType(Refusal.class,
                () -> processing("10000.00", "0.00").decide(new Settle(usd(taken), true), PROVIDER, NOON));
        assertThat(no.reason()).isEqualTo(PaymentRefusal.AMOUNT_NOT_AS_CHARGED);
    }

    @Test
    void whatIsToldAgainChangesNothing() {
        Payment processing = processing("100.00", "50.00");
        Payment settled = processing.decide(new Settle(usd("102.99"), true), PROVIDER, NOON).next();
        for (PaymentCommand late : new PaymentCommand[] { new Lock(), new Reserve(usd("1.00")), new Submit(Duration.ZERO),
                new Fail(PaymentState.CREATED, new Failure("x", "y")) }) {
            assertThat(settled.decide(late, SERVICE, NOON)).isEqualTo(Decision.unchanged(settled));
            assertThat(processing.decide(late, SERVICE, NOON)).isEqualTo(Decision.unchanged(processing));
        }
        assertThat(settled.decide(new Settle(usd("102.99"), true), PROVIDER, NOON)).isEqualTo(Decision.unchanged(settled));
    }

    @Test
    void aProviderThatContradictsItselfIsRefused() {
        Payment settled = processing("100.00", "50.00").decide(new Settle(usd("102.99"), true), PROVIDER, NOON).next();
        Payment failed = processing("100.00", "50.00")
                .decide(new Fail(PaymentState.PROCESSING, new Failure("declined", "no")), PROVIDER, NOON).next();
        Fail fail = new Fail(PaymentState.PROCESSING, new Failure("declined", "no"));
        assertThat(catchThrowableOfType(Refusal.class, () -> settled.decide(fail, PROVIDER, NOON)).reason())
                .isEqualTo(Refused.ILLEGAL_STATE);
        assertThat(catchThrowableOfType(Refusal.class,
                () -> failed.decide(new Settle(usd("102.99"), true), PROVIDER, NOON)).reason())
                .isEqualTo(Refused.ILLEGAL_STATE);
    }

    @Test
    void theBuyerCannotCallOffWhatTheProviderMayHave() {
        Refusal no = catchThrowableOfType(Refusal.class,
                () -> processing("100.00", "0.00").decide(new Cancel(), BUYER, NOON));
        assertThat(no.reason()).isEqualTo(Refused.ILLEGAL_STATE);
    }

    @Test
    void refundsOfAPaymentNeverExceedWhatItBrought() {
        Payment settled = processing("100.00", "0.00").decide(new Settle(usd("102.99"), true), PROVIDER, NOON).next();
        Payment partly = settled.decide(new BookRefund("rfd_1", usd("40.00")), SERVICE, NOON).next();
        Payment wholly = partly.decide(new BookRefund("rfd_2", usd("60.00")), SERVICE, NOON).next();
        assertThat(partly.state()).isEqualTo(PaymentState.PARTIALLY_REFUNDED);
        assertThat(wholly.state()).isEqualTo(PaymentState.REFUNDED);
        assertThat(catchThrowableOfType(IllegalStateException.class,
                () -> partly.decide(new BookRefund("rfd_3", usd("60.01")), SERVICE, NOON))).isNotNull();
    }

    @Test
    void theJanitorAsksLessAndLessOftenAndThePaymentIsOverdueOnce() {
        Payment payment = processing("100.00", "0.00");
        Duration waited = Duration.ZERO;
        int asked = 0;
        int overdue = 0;
        while (waited.compareTo(Duration.ofDays(7)) < 0) {
            Deadline due = payment.firstDue(NOON.plus(Duration.ofDays(30))).orElseThrow();
            waited = Duration.between(NOON, due.dueAt());
            Decision<Payment> lapsed = payment.lapse(due);
            for (Event event : lapsed.events()) {
                asked += event instanceof PaymentEvent.ProviderAsked ? 1 : 0;
                overdue += event instanceof PaymentEvent.PaymentOverdue ? 1 : 0;
            }
            payment = lapsed.next();
        }
        assertThat(asked).isEqualTo(17);
        assertThat(overdue).isOne();
        assertThat(payment.overdue()).isTrue();
        assertThat(payment.state()).isEqualTo(PaymentState.PROCESSING);
    }
}
