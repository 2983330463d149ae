package tradeassurance.payment.refund.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.chassis.testing.Written;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.payment.refund.model.RefundCommand.FailPart;
import tradeassurance.payment.refund.model.RefundCommand.PayByHand;
import tradeassurance.payment.refund.model.RefundCommand.PayPart;
import tradeassurance.payment.refund.model.RefundCommand.Retry;
import tradeassurance.payment.refund.model.RefundCommand.TakeOver;

class RefundTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Actor PROVIDER = new Actor(Role.PROVIDER, "provider");
    private static final Actor OPERATOR = new Actor(Role.OPERATOR, "desk");

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static Refund refund() {
        RefundTerms terms = new RefundTerms("ord_1", RefundCause.DISPUTE, "dsp_1", "b1", "s1", usd("80.00"), usd("40.00"),
                usd("0.00"),
                usd("40.00"), List.of(), true, NOON, Duration.ofMinutes(1));
        return Refund.request("rfd_" + "0".repeat(32), terms,
                List.of(new PartShare("pay_2", "CARD", usd("70.00"), usd("70.00")),
                        new PartShare("pay_1", "PAYPAL", usd("10.00"), Money.of("9.20", "EUR"))))
                .next();
    }

    private static Refund after(Refund refund, RefundCommand command, Actor by) {
        return refund.decide(command, by, NOON).next();
    }

    @ParameterizedTest(name = "{0}: {1} by {2} -> {3}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            from,       command,      by,       to
            PROCESSING, PAY_PART,     PROVIDER, PROCESSING
            PROCESSING, PAY_PART,     PROVIDER, SUCCEEDED
            PROCESSING, PAY_PART,     PROVIDER, FAILED
            PROCESSING, FAIL_PART,    PROVIDER, PROCESSING
            PROCESSING, FAIL_PART,    PROVIDER, FAILED
            PROCESSING, ASK_PROVIDER, SYSTEM,   PROCESSING
            FAILED,     RETRY,        OPERATOR, PROCESSING
            FAILED,     TAKE_OVER,    OPERATOR, MANUAL
            MANUAL,     PAY_BY_HAND,  OPERATOR, SUCCEEDED
            """)
    void whatIsAllowed(RefundState from, RefundAction command, Role by, RefundState to) {
        assertThat(RefundLifecycle.TABLE.next(from, command, by, to)).isEqualTo(to);
    }

    @Test
    void everythingElseIsRefused() {
        int refused = 0;
        for (RefundState from : EnumSet.allOf(RefundState.class)) {
            for (Role by : EnumSet.allOf(Role.class)) {
                refused += RefundAction.values().length - RefundLifecycle.TABLE.allowed(from, by).size();
            }
        }
        assertThat(refused).isEqualTo(162);
    }

    @Test
    void allPartsPaidMakeItSucceedOnce() {
        Refund one = after(refund(), new PayPart(1, 1, usd("70.00")), PROVIDER);
        assertThat(one.state()).isEqualTo(RefundState.PROCESSING);
        Refund all = after(one, new PayPart(2, 1, null), PROVIDER);
        assertThat(all.state()).isEqualTo(RefundState.SUCCEEDED);
        assertThat(all.decide(new PayPart(2, 1, null), PROVIDER, NOON)).isEqualTo(Decision.unchanged(all));
        assertThat(catchThrowableOfType(Refusal.class,
                () -> refund().decide(new PayPart(1, 1, usd("69.99")), PROVIDER, NOON)).reason())
                .isEqualTo(RefundRefusal.AMOUNT_NOT_AS_BOOKED);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({ "9.20, EUR, SUCCEEDED", "10.00, USD, amount-not-as-booked", "9.19, EUR, amount-not-as-booked" })
    void whatIsPaidIsInTheCurrencyThatWasPaidIn(String amount, String currency, String comesTo) {
        Refund one = after(refund(), new PayPart(1, 1, null), PROVIDER);
        PayPart second = new PayPart(2, 1, Money.of(amount, currency));
        if (comesTo.equals("SUCCEEDED")) {
            assertThat(after(one, second, PROVIDER).state()).isEqualTo(RefundState.SUCCEEDED);
        } else {
            assertThat(catchThrowableOfType(Refusal.class, () -> one.decide(second, PROVIDER, NOON)).reason().code())
                    .isEqualTo(comesTo);
        }
    }

    @Test
    void aPartThatFailedIsRetriedUnderAnotherReference() {
        Refund failed = after(after(refund(), new FailPart(1, 1, "closed"), PROVIDER), new PayPart(2, 1, null), PROVIDER);
        assertThat(failed.state()).isEqualTo(RefundState.FAILED);
        Refund retried = after(failed, new Retry(), OPERATOR);
        assertThat(retried.pending()).extracting(retried::reference).containsExactly("rfd_" + "0".repeat(32) + "-1-2");
        assertThat(retried.decide(new FailPart(1, 1, "closed"), PROVIDER, NOON)).isEqualTo(Decision.unchanged(retried));
        assertThat(catchThrowableOfType(Refusal.class,
                () -> retried.decide(new PayPart(1, 1, null), PROVIDER, NOON)).reason().code()).isEqualTo("illegal-state");
        assertThat(after(retried, new PayPart(1, 2, null), PROVIDER).state()).isEqualTo(RefundState.SUCCEEDED);
    }

    @Test
    void whatTheProviderCannotPayAnOperatorPaysByHandOnce() {
        Refund failed = after(after(refund(), new FailPart(1, 1, "closed"), PROVIDER), new PayPart(2, 1, null), PROVIDER);
        Refund manual = after(failed, new TakeOver(), OPERATOR);
        assertThat(manual.failed()).extracting(RefundPart::number).containsExactly(1);
        Decision<Refund> paid = manual.decide(new PayByHand("bank reference 4711"), OPERATOR, NOON);
        assertThat(paid.next().state()).isEqualTo(RefundState.SUCCEEDED);
        assertThat(paid.next().parts()).extracting(RefundPart::status)
                .containsExactly(RefundPart.Status.SUCCEEDED, RefundPart.Status.SUCCEEDED);
        assertThat(paid.events()).extracting(Event::type).containsExactly("refund.paid_by_hand", "refund.succeeded");
        for (RefundCommand again : List.of(new PayByHand("twice"), new Retry(), new TakeOver())) {
            assertThat(catchThrowableOfType(Refusal.class, () -> paid.next().decide(again, OPERATOR, NOON)).reason().code())
                    .isEqualTo("illegal-state");
        }
        assertThat(catchThrowableOfType(Refusal.class,
                () -> manual.decide(new PayPart(1, 1, null), PROVIDER, NOON)).reason().code()).isEqualTo("illegal-state");
    }

    @Test
    void aReferenceIsReadAsItWasWritten() {
        PartReference reference = new PartReference("rfd_" + "0a".repeat(16), 2, 13);
        assertThat(PartReference.read(reference.toString())).contains(reference);
        assertThat(PartReference.read("pay_1")).isEmpty();
    }

    @Test
    void thePageSaysWhatTheTableSays() {
        Written.same("../docs/lifecycles/refund.md", RefundLifecycle.TABLE.toMarkdown());
    }
}
