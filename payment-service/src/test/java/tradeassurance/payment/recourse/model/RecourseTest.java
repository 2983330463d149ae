package tradeassurance.payment.recourse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
import tradeassurance.payment.recourse.model.RecourseEvent.RecourseOverdue;
import tradeassurance.payment.recourse.model.RecourseEvent.RecoursePaid;

class RecourseTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Actor SERVICE = new Actor(Role.SERVICE, "payment-service");
    private static final Actor OPERATOR = new Actor(Role.OPERATOR, "desk");

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static Recourse owed(String amount) {
        return Recourse.open("rcs_1", new RecourseTerms("s1", "ord_1", "rfd_1", usd(amount), NOON,
                NOON.plus(Duration.ofDays(7)))).next();
    }

    private static Recourse overdue(String amount) {
        Recourse owed = owed(amount);
        return owed.lapse(owed.firstDue(NOON.plus(Duration.ofDays(7))).orElseThrow()).next();
    }

    @ParameterizedTest(name = "{0}: {1} by {2} -> {3}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            from,    command,      by,       to
            OWED,    COLLECT,      SERVICE,  OWED
            OWED,    COLLECT,      SERVICE,  PAID
            OWED,    COLLECT,      SERVICE,  WRITTEN_OFF
            OWED,    WRITE_OFF,    OPERATOR, OWED
            OWED,    WRITE_OFF,    OPERATOR, WRITTEN_OFF
            OWED,    FALL_OVERDUE, SYSTEM,   OVERDUE
            OVERDUE, COLLECT,      SERVICE,  OVERDUE
            OVERDUE, COLLECT,      SERVICE,  PAID
            OVERDUE, COLLECT,      SERVICE,  WRITTEN_OFF
            OVERDUE, WRITE_OFF,    OPERATOR, OVERDUE
            OVERDUE, WRITE_OFF,    OPERATOR, WRITTEN_OFF
            """)
    void whatIsAllowed(RecourseState from, RecourseAction command, Role by, RecourseState to) {
        assertThat(RecourseLifecycle.TABLE.next(from, command, by, to)).isEqualTo(to);
    }

    @Test
    void everythingElseIsRefused() {
        int refused = 0;
        for (RecourseState from : EnumSet.allOf(RecourseState.class)) {
            for (Role by : EnumSet.allOf(Role.class)) {
                refused += RecourseAction.values().length - RecourseLifecycle.TABLE.allowed(from, by).size();
            }
        }
        assertThat(refused).isEqualTo(79);
    }

    @ParameterizedTest(name = "{1} of proceeds for debts of {0}: {2}, {3} is left to the supplier")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            debts          | proceeds | pays           | left
            6000.00        | 4000.00  | 4000.00        | 0.00
            6000.00        | 6000.00  | 6000.00        | 0.00
            6000.00        | 9000.00  | 6000.00        | 3000.00
            100.00 50.00   | 120.00   | 100.00 20.00   | 0.00
            100.00 50.00   | 150.00   | 100.00 50.00   | 0.00
            100.00 50.00   | 99.99    | 99.99          | 0.00
            100.00 50.00   | 0.01     | 0.01           | 0.00
            ''             | 75.00    | ''             | 75.00
            """)
    void proceedsPayTheOldestDebtFirst(String debts, String proceeds, String pays, String left) {
        List<Debt> paid = Debt.paidBy(usd(proceeds), debts(debts));
        assertThat(paid).isEqualTo(debts(pays));
        assertThat(usd(proceeds).minus(paid.stream().map(Debt::outstanding).reduce(usd("0.00"), Money::plus)))
                .isEqualTo(usd(left));
    }

    private static List<Debt> debts(String amounts) {
        List<Debt> debts = new ArrayList<>();
        Arrays.stream(amounts.split(" ")).filter(amount -> !amount.isEmpty())
                .forEach(amount -> debts.add(new Debt("rcs_" + debts.size(), usd(amount))));
        return debts;
    }

    @Test
    void whatIsCollectedIsSaidAndSoIsTheLastOfIt() {
        Decision<Recourse> part = owed("100.00").collect(usd("40.00"), SERVICE, NOON);
        assertThat(part.next().outstanding()).isEqualTo(usd("60.00"));
        assertThat(part.events()).extracting(Event::type).containsExactly("recourse.collected");
        Decision<Recourse> all = part.next().collect(usd("60.00"), SERVICE, NOON);
        assertThat(all.next().state()).isEqualTo(RecourseState.PAID);
        assertThat(all.events()).last().isEqualTo(new RecoursePaid("s1", "ord_1", usd("100.00")));
        assertThat(overdue("100.00").collect(usd("100.00"), SERVICE, NOON).events()).last()
                .isEqualTo(new RecoursePaid("s1", "ord_1", usd("100.00")));
    }

    @Test
    void whatIsOwedForSevenDaysIsOverdueAsOfThen() {
        Instant due = NOON.plus(Duration.ofDays(7));
        Recourse owed = owed("100.00").collect(usd("1.00"), SERVICE, NOON).next();
        assertThat(owed.firstDue(due.minusMillis(1))).isEmpty();
        Decision<Recourse> late = owed.lapse(owed.firstDue(due.plusSeconds(99_999)).orElseThrow());
        assertThat(late.next().state()).isEqualTo(RecourseState.OVERDUE);
        assertThat(late.next().deadlines()).isEmpty();
        assertThat(late.events()).containsExactly(new RecourseOverdue("s1", "ord_1", usd("99.00"), due));
    }

    @ParameterizedTest(name = "{1} of {0} given up: {2}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            owed,   amount, comes to
            100.00, 100.00, WRITTEN_OFF
            100.00, 99.99,  OVERDUE
            100.00, 100.01, amount-over-recourse
            100.00, 0.00,   amount-not-positive
            100.00, -1.00,  amount-not-positive
            """)
    void aDebtIsGivenUpAtMostOnce(String owed, String amount, String comesTo) {
        Recourse recourse = overdue(owed);
        Refusal no = catchThrowableOfType(Refusal.class, () -> recourse.writeOff(usd(amount), "insolvent", OPERATOR, NOON));
        assertThat(no == null ? recourse.writeOff(usd(amount), "insolvent", OPERATOR, NOON).next().state().name()
                : no.reason().code()).isEqualTo(comesTo);
    }

    /** What was given up in part and then paid is not paid in full: nobody is told that it is. */
    @Test
    void aDebtGivenUpInPartIsNotPaid() {
        Recourse part = overdue("100.00").writeOff(usd("30.00"), "settled out of court", OPERATOR, NOON).next();
        Decision<Recourse> rest = part.collect(usd("70.00"), SERVICE, NOON);
        assertThat(rest.next().state()).isEqualTo(RecourseState.WRITTEN_OFF);
        assertThat(rest.events()).extracting(Event::type).containsExactly("recourse.collected");
        assertThat(catchThrowableOfType(Refusal.class,
                () -> rest.next().writeOff(usd("1.00"), "again", OPERATOR, NOON)).reason().code()).isEqualTo("illegal-state");
    }

    @Test
    void thePageSaysWhatTheTableSays() {
        Written.same("../docs/lifecycles/recourse.md", RecourseLifecycle.TABLE.toMarkdown());
    }
}
