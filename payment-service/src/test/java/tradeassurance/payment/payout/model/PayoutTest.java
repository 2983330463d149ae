package tradeassurance.payment.payout.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.chassis.testing.Written;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

class PayoutTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Actor SERVICE = new Actor(Role.SERVICE, "payment-service");
    private static final Actor PROVIDER = new Actor(Role.PROVIDER, "provider");

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static Payout requested() {
        return Payout.request("pyt_1", terms("80.00"), usd("80.00")).next();
    }

    private static PayoutTerms terms(String amount) {
        return new PayoutTerms("s1", usd(amount), "ba_1", null, NOON);
    }

    private static Payout sent() {
        return requested().send(MINUTE, SERVICE, NOON).next();
    }

    @ParameterizedTest(name = "{0}: {1} by {2} -> {3}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            from,      command,      by,       to
            REQUESTED, SEND,         SERVICE,  SENT
            SENT,      CONFIRM,      PROVIDER, PAID
            SENT,      FAIL,         PROVIDER, FAILED
            SENT,      ASK_PROVIDER, SYSTEM,   SENT
            """)
    void whatIsAllowed(PayoutState from, PayoutAction command, Role by, PayoutState to) {
        assertThat(PayoutLifecycle.TABLE.next(from, command, by, to)).isEqualTo(to);
    }

    @Test
    void everythingElseIsRefused() {
        int refused = 0;
        for (PayoutState from : EnumSet.allOf(PayoutState.class)) {
            for (Role by : EnumSet.allOf(Role.class)) {
                refused += PayoutAction.values().length - PayoutLifecycle.TABLE.allowed(from, by).size();
            }
        }
        assertThat(refused).isEqualTo(108);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            amount, available, comes to
            80.00,  80.00,     REQUESTED
            0.01,   80.00,     REQUESTED
            80.01,  80.00,     amount-over-balance
            1.00,   0.00,      amount-over-balance
            0.00,   80.00,     amount-not-positive
            -1.00,  80.00,     amount-not-positive
            """)
    void nobodyDrawsMoreThanItHas(String amount, String available, String comesTo) {
        Refusal no = catchThrowableOfType(Refusal.class, () -> Payout.request("pyt_1", terms(amount), usd(available)));
        assertThat(no == null ? Payout.request("pyt_1", terms(amount), usd(available)).next().state().name()
                : no.reason().code()).isEqualTo(comesTo);
    }

    @Test
    void whatAlreadyHoldsChangesNothing() {
        assertThat(sent().send(MINUTE, SERVICE, NOON.plusSeconds(5))).isEqualTo(Decision.unchanged(sent()));
        Payout paid = sent().confirm(usd("80.00"), PROVIDER).next();
        assertThat(paid.confirm(null, PROVIDER)).isEqualTo(Decision.unchanged(paid));
        assertThat(paid.send(MINUTE, SERVICE, NOON)).isEqualTo(Decision.unchanged(paid));
        Payout failed = sent().fail("account closed", PROVIDER).next();
        assertThat(failed.fail("account closed", PROVIDER)).isEqualTo(Decision.unchanged(failed));
        assertThat(failed.failure()).isEqualTo("account closed");
    }

    @Test
    void aProviderThatContradictsItselfIsNotBelieved() {
        Payout paid = sent().confirm(null, PROVIDER).next();
        Payout failed = sent().fail("account closed", PROVIDER).next();
        assertThat(catchThrowableOfType(Refusal.class, () -> paid.fail("no", PROVIDER)).reason().code())
                .isEqualTo("illegal-state");
        assertThat(catchThrowableOfType(Refusal.class, () -> failed.confirm(null, PROVIDER)).reason().code())
                .isEqualTo("illegal-state");
        assertThat(catchThrowableOfType(Refusal.class, () -> sent().confirm(usd("79.99"), PROVIDER)).reason().code())
                .isEqualTo("amount-not-as-asked");
    }

    @Test
    void theProviderIsAskedAgainAndAgainWithPausesThatDouble() {
        Payout payout = sent();
        Duration pause = MINUTE;
        Instant due = NOON.plus(pause);
        for (int question = 0; question < 20; question++) {
            Deadline next = payout.firstDue(due).orElseThrow();
            assertThat(next.dueAt()).isEqualTo(due);
            payout = payout.lapse(next).next();
            pause = pause.multipliedBy(2).compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : pause.multipliedBy(2);
            due = due.plus(pause);
        }
        assertThat(payout.state()).isEqualTo(PayoutState.SENT);
        assertThat(pause).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void thePageSaysWhatTheTableSays() {
        Written.same("../docs/lifecycles/payout.md", PayoutLifecycle.TABLE.toMarkdown());
    }
}
