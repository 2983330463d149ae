package tradeassurance.limit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.limit.model.Course.Announced;
import tradeassurance.limit.model.LimitCommand.Activate;
import tradeassurance.limit.model.LimitCommand.Grant;
import tradeassurance.limit.model.LimitCommand.Recalculate;
import tradeassurance.limit.model.LimitCommand.Suspend;
import tradeassurance.limit.model.LimitLifecycle.Command;

class LimitTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Actor OPERATOR = new Actor(Role.OPERATOR, "desk");
    private static final Actor SERVICE = new Actor(Role.SERVICE, "limit-service");

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static Limit limit(LimitState state, String granted, String reserved, String used) {
        return new Limit("s1", state, usd(granted), usd(reserved), usd(used), Course.startingWith(usd(granted)));
    }

    @ParameterizedTest(name = "{0}: granted {1}, reserved {2}, used {3} -> available {4}, room {5}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            STATE     | GRANTED  | RESERVED | USED    | AVAILABLE | ROOM
            ACTIVE    | 10000.00 | 0.00     | 6000.00 | 4000.00   | 4000.00
            ACTIVE    | 10000.00 | 4000.00  | 6000.00 | 0.00      | 0.00
            ACTIVE    | 3000.00  | 0.00     | 6000.00 | 0.00      | 0.00
            ACTIVE    | 10.00    | 2.00     | 3.00    | 5.00      | 5.00
            SUSPENDED | 10.00    | 2.00     | 3.00    | 5.00      | 0.00
            """)
    void whatIsLeftAndWhatMayBeTaken(LimitState state, String granted, String reserved, String used, String available,
            String room) {
        Limit limit = limit(state, granted, reserved, used);
        assertThat(limit.available()).isEqualTo(usd(available));
        assertThat(limit.room()).isEqualTo(usd(room));
    }

    @Test
    void aGrantSetsTheLimitAndKeepsWhatIsInUse() {
        var decision = limit(LimitState.ACTIVE, "10000.00", "1.00", "6000.00")
                .decide(new Grant(usd("3000.00"), usd("1000000.00"), GrantBasis.TRADING_HISTORY, "lost dispute"), OPERATOR,
                        NOON);
        assertThat(decision.next()).isEqualTo(limit(LimitState.ACTIVE, "3000.00", "1.00", "6000.00"));
        assertThat(decision.events()).containsExactly(
                new LimitEvent.Granted("s1", usd("10000.00"), usd("3000.00"), usd("0.00"),
                        GrantBasis.TRADING_HISTORY, "lost dispute"));
    }

    @ParameterizedTest(name = "a grant of {0} is refused: {1}")
    @CsvSource({ "-0.01, AMOUNT_NOT_POSITIVE", "1000000.01, AMOUNT_OVER_CAP" })
    void aGrantHasBounds(String amount, LimitRefusal reason) {
        Grant grant = new Grant(usd(amount), usd("1000000.00"), GrantBasis.OTHER, "why");
        assertThatThrownBy(() -> limit(LimitState.ACTIVE, "1.00", "0.00", "0.00").decide(grant, OPERATOR, NOON))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void itFollowsTheEnrolment() {
        Limit active = limit(LimitState.SUSPENDED, "5.00", "0.00", "0.00").decide(new Activate(NOON), SERVICE, NOON).next();
        assertThat(active.state()).isEqualTo(LimitState.ACTIVE);
        assertThat(active.decide(new Suspend(), SERVICE, NOON).next().state()).isEqualTo(LimitState.SUSPENDED);
        assertThat(active.deadlines()).extracting("kind").containsExactly("RECALCULATION");
    }

    private static Recalculate recalculated(RecalculationCause cause, String amount) {
        return new Recalculate("rec_1", cause, usd(amount), Duration.ofDays(7), null);
    }

    @ParameterizedTest(name = "F8: {0} comes to {1} -> granted {2}, announced {3}")
    @CsvSource(delimiter = '|', textBlock = """
            MONTHLY         | 12000.00 | 12000.00 |         | limit.recalculated
            MONTHLY         | 10000.00 | 10000.00 |         | limit.recalculated
            MONTHLY         | 8000.00  | 10000.00 | 8000.00 | limit.recalculated limit.reduction_announced
            OPERATOR        | 8000.00  | 10000.00 | 8000.00 | limit.recalculated limit.reduction_announced
            DISPUTE_LOST    | 8000.00  | 8000.00  |         | limit.recalculated
            RECOURSE_OPENED | 8000.00  | 8000.00  |         | limit.recalculated
            """)
    void aRiseCountsAtOnceAndAReductionAfterNotice(RecalculationCause cause, String amount, String granted, String announced,
            String events) {
        var decision = limit(LimitState.ACTIVE, "10000.00", "1.00", "9000.00").decide(recalculated(cause, amount), SERVICE,
                NOON);
        Limit next = decision.next();
        assertThat(next.granted()).isEqualTo(usd(granted));
        assertThat(next.reserved().plus(next.used())).isEqualTo(usd("9001.00"));
        assertThat(next.course().announced()).isEqualTo(announced == null ? null
                : new Announced(usd(announced), NOON.plus(Duration.ofDays(7)), "rec_1"));
        assertThat(decision.events()).extracting("type").isEqualTo(List.of(events.split(" ")));
    }

    @Test
    void anAnnouncedReductionTakesEffectWhenItIsDueAndCancelsNoReservation() {
        Limit announced = limit(LimitState.ACTIVE, "10000.00", "0.00", "9000.00")
                .decide(recalculated(RecalculationCause.MONTHLY, "8000.00"), SERVICE, NOON).next();
        Deadline due = announced.firstDue(NOON.plus(Duration.ofDays(7))).orElseThrow();
        assertThat(due.kind()).isEqualTo("REDUCTION");
        assertThat(announced.firstDue(NOON.plus(Duration.ofDays(7)).minusNanos(1))).isEmpty();
        var decision = announced.lapse(due);
        assertThat(decision.next().granted()).isEqualTo(usd("8000.00"));
        assertThat(decision.next().used()).isEqualTo(usd("9000.00"));
        assertThat(decision.next().available()).isEqualTo(usd("0.00"));
        assertThat(decision.next().deadlines()).isEmpty();
        assertThat(decision.events()).containsExactly(
                new LimitEvent.ReductionApplied("s1", "rec_1", usd("10000.00"), usd("8000.00"), usd("0.00")));
    }

    @Test
    void sayingTheSameAgainDoesNotPutItOffAndSayingOtherwiseWithdrawsIt() {
        Limit announced = limit(LimitState.ACTIVE, "10000.00", "0.00", "0.00")
                .decide(recalculated(RecalculationCause.MONTHLY, "8000.00"), SERVICE, NOON).next();
        var again = announced.decide(recalculated(RecalculationCause.OPERATOR, "8000.00"), OPERATOR, NOON.plusSeconds(60));
        assertThat(again.next().course().announced()).isEqualTo(announced.course().announced());
        assertThat(again.events()).extracting("type").containsExactly("limit.recalculated");
        var withdrawn = announced.decide(recalculated(RecalculationCause.OPERATOR, "10000.00"), OPERATOR, NOON.plusSeconds(60));
        assertThat(withdrawn.next().course().announced()).isNull();
        assertThat(withdrawn.events()).extracting("type")
                .containsExactly("limit.recalculated", "limit.reduction_withdrawn");
        var set = announced.decide(new Grant(usd("9000.00"), usd("1000000.00"), GrantBasis.OTHER, "why"), OPERATOR, NOON);
        assertThat(set.next().deadlines()).isEmpty();
    }

    @Test
    void whatItIsMeasuredAgainstChangesByTheMonth() {
        Limit raised = limit(LimitState.ACTIVE, "10000.00", "0.00", "0.00")
                .decide(recalculated(RecalculationCause.OPERATOR, "12000.00"), OPERATOR, NOON).next();
        assertThat(raised.cycleBase(RecalculationCause.OPERATOR)).isEqualTo(usd("10000.00"));
        assertThat(raised.cycleBase(RecalculationCause.DISPUTE_LOST)).isEqualTo(usd("10000.00"));
        assertThat(raised.cycleBase(RecalculationCause.MONTHLY)).isEqualTo(usd("12000.00"));
    }

    @Test
    void itsDayComesOnceAndIsSetAgainByTheRecalculation() {
        Limit active = limit(LimitState.SUSPENDED, "5.00", "0.00", "0.00").decide(new Activate(NOON), SERVICE, NOON).next();
        var fallen = active.lapse(active.firstDue(NOON).orElseThrow());
        assertThat(fallen.events()).containsExactly(new LimitEvent.RecalculationDue("s1"));
        assertThat(fallen.next().deadlines()).isEmpty();
        Instant next = NOON.plus(Duration.ofDays(30));
        Limit again = fallen.next().decide(new Recalculate("rec_1", RecalculationCause.MONTHLY, usd("5.00"),
                Duration.ofDays(7), next), SERVICE, NOON).next();
        assertThat(again.deadlines()).extracting("dueAt").containsExactly(next);
    }

    @Test
    void everythingElseIsRefused() {
        long refused = Arrays.stream(LimitState.values()).mapToLong(state -> Arrays.stream(Role.values())
                .mapToLong(role -> Command.values().length - LimitLifecycle.TABLE.allowed(state, role).size()).sum()).sum();
        assertThat(LimitLifecycle.TABLE.rows()).isEqualTo(11);
        assertThat(refused).isEqualTo(73);
    }
}
