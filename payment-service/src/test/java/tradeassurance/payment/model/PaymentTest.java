package tradeassurance.payment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tradeassurance.payment.model.Paying.BUYER;
import static tradeassurance.payment.model.Paying.NOON;
import static tradeassurance.payment.model.Paying.PROVIDER;
import static tradeassurance.payment.model.Paying.SERVICE;
import static tradeassurance.payment.model.Paying.asking;
import static tradeassurance.payment.model.Paying.eur;
import static tradeassurance.payment.model.Paying.euros;
import static tradeassurance.payment.model.Paying.paying;
import static tradeassurance.payment.model.Paying.processing;
import static tradeassurance.payment.model.Paying.refused;
import static tradeassurance.payment.model.Paying.terms;
import static tradeassurance.payment.model.Paying.usd;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.payment.model.PaymentCommand.BookRefund;
import tradeassurance.payment.model.PaymentCommand.Cancel;
import tradeassurance.payment.model.PaymentCommand.CompleteAction;
import tradeassurance.payment.model.PaymentCommand.Fail;
import tradeassurance.payment.model.PaymentCommand.Lock;
import tradeassurance.payment.model.PaymentCommand.RequireAction;
import tradeassurance.payment.model.PaymentCommand.Reserve;
import tradeassurance.payment.model.PaymentCommand.Settle;
import tradeassurance.payment.model.PaymentCommand.Submit;

class PaymentTest {

    @ParameterizedTest(name = "{0}, {2} to pay while {1} -> {3}")
    @CsvSource({
            "100.01, AWAITING_PAYMENT,   100.00, AMOUNT_OVER_OUTSTANDING",
            "100.00, PAYMENT_PROCESSING, 100.00, PAYMENT_IN_PROGRESS",
            "100.00, DRAFT,              100.00, ILLEGAL_STATE",
            "100.00, CANCELLED,          100.00, ILLEGAL_STATE" })
    void whatCannotBePaidIsRefusedByName(String amount, String status, String outstanding, String code) {
        Refusal no = catchThrowableOfType(Refusal.class, () -> paying(amount, status, outstanding));
        assertThat(no.reason().name()).isEqualTo(code);
    }

    @Test
    void whatCountsAgainstTheInstalmentIsWhatItIsWorthToTheOrder() {
        PaymentTerms terms = terms(PaymentMethod.PAYPAL, euros(), "1000.00");
        assertThat(Payment.create("pay_1", new PaymentOrder("AWAITING_PAYMENT", usd("1000.00")), terms).next().terms().price()
                .total()).isEqualTo(eur("823.92"));
        Refusal no = catchThrowableOfType(Refusal.class,
                () -> Payment.create("pay_1", new PaymentOrder("AWAITING_PAYMENT", usd("999.99")), terms));
        assertThat(no.reason()).isEqualTo(PaymentRefusal.AMOUNT_OVER_OUTSTANDING);
    }

    @Test
    void aBuyerWhoAgreesInTimeGoesOn() {
        Payment asking = asking("600.00");
        assertThat(asking.state()).isEqualTo(PaymentState.REQUIRES_ACTION);
        assertThat(asking.redirect()).isEqualTo(new Redirect("https://provider.example/agree", NOON.plusSeconds(1800)));
        Payment agreed = asking.decide(new CompleteAction(), PROVIDER, NOON).next();
        assertThat(agreed.state()).isEqualTo(PaymentState.PROCESSING);
        RequireAction late = new RequireAction("https://provider.example/late", Duration.ofMinutes(30));
        assertThat(agreed.decide(late, PROVIDER, NOON)).isEqualTo(Decision.unchanged(agreed));
        assertThat(agreed.decide(new CompleteAction(), PROVIDER, NOON)).isEqualTo(Decision.unchanged(agreed));
        assertThat(asking.decide(new Settle(eur("823.92"), true), PROVIDER, NOON).next().state())
                .isEqualTo(PaymentState.SETTLED);
    }

    @ParameterizedTest(name = "when the time is over the provider says {0}: {1}")
    @CsvSource({ "FAILED, EXPIRED", "AGREED, PROCESSING", "SETTLED, SETTLED" })
    void whoDoesNotAgreeInTimeHasNotPaidUnlessTheProviderSaysSo(String word, PaymentState state) {
        Payment asking = asking("600.00");
        Deadline due = asking.deadlines().stream().filter(each -> each.kind().equals("ACTION")).findFirst().orElseThrow();
        assertThat(due.dueAt()).isEqualTo(NOON.plusSeconds(1800));
        Payment expiring = asking.lapse(due).next();
        assertThat(expiring.state()).isEqualTo(PaymentState.EXPIRING);
        PaymentCommand told = switch (word) {
            case "FAILED" -> new Fail(PaymentState.PROCESSING, new Failure("provider-declined", "cancelled"));
            case "AGREED" -> new CompleteAction();
            default -> new Settle(eur("823.92"), true);
        };
        Payment after = expiring.decide(told, PROVIDER, NOON.plusSeconds(1801)).next();
        assertThat(after.state()).isEqualTo(state);
        assertThat(after.failure()).isEqualTo(state == PaymentState.EXPIRED
                ? new Failure("payment-expired", "the buyer did not agree to it in time")
                : null);
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
    void whatTheProviderMayHaveIsCalledOffOnlyWhereItAgrees() {
        for (Payment payment : new Payment[] { processing("100.00", "0.00"), asking("0.00") }) {
            for (Actor by : new Actor[] { BUYER, SERVICE }) {
                assertThat(refused(payment, new Cancel(false), by)).isEqualTo(PaymentRefusal.TOO_LATE_TO_CANCEL);
                assertThat(payment.decide(new Cancel(true), by, NOON).next().state()).isEqualTo(PaymentState.CANCELLED);
            }
        }
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
