package tradeassurance.limit.supplier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.limit.supplier.model.SupplierCommand.Change;
import tradeassurance.limit.supplier.model.SupplierCommand.Enrol;
import tradeassurance.limit.supplier.model.SupplierCommand.Owe;
import tradeassurance.limit.supplier.model.SupplierCommand.Pay;
import tradeassurance.limit.supplier.model.SupplierCommand.Reinstate;
import tradeassurance.limit.supplier.model.SupplierCommand.Suspend;
import tradeassurance.limit.supplier.model.SupplierCommand.Terminate;
import tradeassurance.limit.supplier.model.SupplierLifecycle.Command;

class SupplierTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final ProfileChange NOTHING = new ProfileChange(null, null, null, null, null);

    private static Supplier supplier(Membership membership, Enrolment state) {
        return new Supplier("s1", "Acme", "CN", membership, Profile.BLANK, state, Recourse.NONE);
    }

    private static SupplierCommand command(String name) {
        return switch (name) {
            case "ENROL" -> new Enrol(true, 48);
            case "ENROL_WITHOUT_RULES" -> new Enrol(false, 48);
            case "GOLD" -> new Change(Membership.GOLD, NOTHING, 48);
            case "STANDARD" -> new Change(Membership.STANDARD, NOTHING, 48);
            case "SUSPEND" -> new Suspend("why");
            case "REINSTATE" -> new Reinstate("why");
            case "TERMINATE" -> new Terminate("why");
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest(name = "{0} {1}: {2} by {3} -> {4}, {5}")
    @CsvSource(delimiter = '|', textBlock = """
            STANDARD | NOT_ELIGIBLE | GOLD      | OPERATOR | ELIGIBLE     | supplier.membership_changed
            GOLD     | ELIGIBLE     | STANDARD  | OPERATOR | NOT_ELIGIBLE | supplier.membership_changed
            GOLD     | ELIGIBLE     | ENROL     | SUPPLIER | ENROLLED     | supplier.enrolled
            GOLD     | ENROLLED     | STANDARD  | OPERATOR | SUSPENDED    | supplier.membership_changed
            GOLD     | ENROLLED     | SUSPEND   | OPERATOR | SUSPENDED    | supplier.suspended
            GOLD     | ENROLLED     | TERMINATE | OPERATOR | TERMINATED   | supplier.terminated
            GOLD     | ENROLLED     | TERMINATE | SUPPLIER | TERMINATED   | supplier.terminated
            STANDARD | SUSPENDED    | GOLD      | OPERATOR | SUSPENDED    | supplier.membership_changed
            GOLD     | SUSPENDED    | REINSTATE | OPERATOR | ENROLLED     | supplier.reinstated
            GOLD     | SUSPENDED    | TERMINATE | SUPPLIER | TERMINATED   | supplier.terminated
            GOLD     | ENROLLED     | GOLD      | OPERATOR | ENROLLED     |
            """)
    void theEnrolmentGoes(Membership membership, Enrolment from, String asked, Role by, Enrolment to, String event) {
        var decision = supplier(membership, from).decide(command(asked), new Actor(by, "p"), NOON);
        assertThat(decision.next().state()).isEqualTo(to);
        assertThat(decision.next().tradeAssurance()).isEqualTo(to == Enrolment.ENROLLED);
        assertThat(decision.events()).extracting("type")
                .isEqualTo(event == null ? java.util.List.of() : java.util.List.of(event));
    }

    @ParameterizedTest(name = "{0} {1}: {2} by {3} is refused: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            STANDARD | NOT_ELIGIBLE | ENROL               | SUPPLIER | supplier-not-eligible
            GOLD     | ELIGIBLE     | ENROL_WITHOUT_RULES | SUPPLIER | rules-not-accepted
            GOLD     | ELIGIBLE     | ENROL               | OPERATOR | forbidden
            GOLD     | ENROLLED     | ENROL               | SUPPLIER | illegal-state
            GOLD     | SUSPENDED    | ENROL               | SUPPLIER | illegal-state
            GOLD     | TERMINATED   | ENROL               | SUPPLIER | illegal-state
            STANDARD | SUSPENDED    | REINSTATE           | OPERATOR | supplier-not-eligible
            GOLD     | ENROLLED     | SUSPEND             | SUPPLIER | forbidden
            GOLD     | TERMINATED   | STANDARD            | OPERATOR | illegal-state
            """)
    void anythingElseDoesNot(Membership membership, Enrolment from, String asked, Role by, String code) {
        assertThatThrownBy(() -> supplier(membership, from).decide(command(asked), new Actor(by, "p"), NOON))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
    }

    @ParameterizedTest(name = "{0} with {1} penalty points -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ENROLLED     | 47 | ENROLLED     | supplier.profile_changed
            ENROLLED     | 48 | TERMINATED   | supplier.profile_changed supplier.terminated
            ENROLLED     | 49 | TERMINATED   | supplier.profile_changed supplier.terminated
            SUSPENDED    | 47 | SUSPENDED    | supplier.profile_changed
            SUSPENDED    | 48 | TERMINATED   | supplier.profile_changed supplier.terminated
            ELIGIBLE     | 48 | ELIGIBLE     | supplier.profile_changed
            NOT_ELIGIBLE | 48 | NOT_ELIGIBLE | supplier.profile_changed
            ENROLLED     | 0  | ENROLLED     |
            """)
    void tooManyPenaltyPointsEndIt(Enrolment from, int points, Enrolment to, String events) {
        Change change = new Change(null, new ProfileChange(null, null, null, null, points), 48);
        var decision = supplier(Membership.GOLD, from).decide(change, new Actor(Role.OPERATOR, "desk"), NOON);
        assertThat(decision.next().state()).isEqualTo(to);
        assertThat(decision.next().profile().penaltyPoints()).isEqualTo(points);
        assertThat(decision.events()).extracting("type")
                .isEqualTo(events == null ? java.util.List.of() : java.util.List.of(events.split(" ")));
    }

    @Test
    void nobodyJoinsWithTooManyPenaltyPoints() {
        Supplier bad = new Supplier("s1", "Acme", "CN", Membership.GOLD, new Profile(null, true, 90, 100, 48),
                Enrolment.ELIGIBLE, Recourse.NONE);
        assertThatThrownBy(() -> bad.decide(new Enrol(true, 48), new Actor(Role.SUPPLIER, "s1"), NOON))
                .isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(SupplierRefusal.SUPPLIER_NOT_ELIGIBLE));
    }

    @Test
    void onlyGoldMembersBeginEligible() {
        assertThat(Supplier.register("s1", "Acme", "CN", Membership.GOLD).next().state()).isEqualTo(Enrolment.ELIGIBLE);
        assertThat(Supplier.register("s1", "Acme", "CN", Membership.STANDARD).next().state())
                .isEqualTo(Enrolment.NOT_ELIGIBLE);
    }

    private static final Actor SERVICE = new Actor(Role.SERVICE, "limit-service");
    private static final Duration WEEK = Duration.ofDays(7);

    private static Supplier owing(Membership membership, Enrolment state, boolean suspended) {
        return new Supplier("s1", "Acme", "CN", membership, Profile.BLANK, state,
                new Recourse(NOON, NOON.plus(WEEK), suspended));
    }

    @ParameterizedTest(name = "{0} owes -> unpaid {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ENROLLED     | true  | supplier.recourse_owed
            SUSPENDED    | true  | supplier.recourse_owed
            ELIGIBLE     | false |
            NOT_ELIGIBLE | false |
            TERMINATED   | false |
            """)
    void whoTakesPartCanOwe(Enrolment from, boolean unpaid, String event) {
        var decision = supplier(Membership.GOLD, from).decide(new Owe(NOON, WEEK), SERVICE, NOON);
        assertThat(decision.next().state()).isEqualTo(from);
        assertThat(decision.next().recourse()).isEqualTo(unpaid ? new Recourse(NOON, NOON.plus(WEEK), false) : Recourse.NONE);
        assertThat(decision.events()).extracting("type")
                .isEqualTo(event == null ? java.util.List.of() : java.util.List.of(event));
        assertThat(decision.next().decide(new Owe(NOON, WEEK), SERVICE, NOON.plusSeconds(1)).events()).isEmpty();
    }

    @Test
    void theDayIsThatOfTheOldestDebt() {
        Instant later = NOON.plus(Duration.ofDays(5));
        assertThat(owing(Membership.GOLD, Enrolment.ENROLLED, false).decide(new Owe(later, WEEK), SERVICE, later).next()
                .recourse()).isEqualTo(new Recourse(later, later.plus(WEEK), false));
        assertThat(owing(Membership.GOLD, Enrolment.SUSPENDED, true).decide(new Owe(later, WEEK), SERVICE, later).next()
                .recourse().suspended()).isTrue();
    }

    @Test
    void recourseThatIsNotPaidSuspendsOnItsDay() {
        Supplier owing = owing(Membership.GOLD, Enrolment.ENROLLED, false);
        assertThat(owing.firstDue(NOON.plus(WEEK).minusNanos(1))).isEmpty();
        var decision = owing.lapse(owing.firstDue(NOON.plus(WEEK)).orElseThrow());
        assertThat(decision.next()).isEqualTo(owing(Membership.GOLD, Enrolment.SUSPENDED, true));
        assertThat(decision.next().deadlines()).isEmpty();
        assertThat(decision.events()).extracting("type").containsExactly("supplier.suspended");
    }

    @ParameterizedTest(name = "{0} {1}, suspended for it {2}: paid -> {3}")
    @CsvSource(delimiter = '|', textBlock = """
            GOLD     | ENROLLED  | false | ENROLLED  | supplier.recourse_paid
            GOLD     | SUSPENDED | true  | ENROLLED  | supplier.recourse_paid supplier.reinstated
            GOLD     | SUSPENDED | false | SUSPENDED | supplier.recourse_paid
            STANDARD | SUSPENDED | true  | SUSPENDED | supplier.recourse_paid
            """)
    void payingEndsTheSuspensionThatItCaused(Membership membership, Enrolment from, boolean suspended, Enrolment to,
            String events) {
        var decision = owing(membership, from, suspended).decide(new Pay(false), SERVICE, NOON.plus(WEEK));
        assertThat(decision.next().state()).isEqualTo(to);
        assertThat(decision.next().recourse()).isEqualTo(Recourse.NONE);
        assertThat(decision.events()).extracting("type").isEqualTo(java.util.List.of(events.split(" ")));
        assertThat(supplier(membership, from).decide(new Pay(false), SERVICE, NOON).events()).isEmpty();
    }

    @Test
    void whatIsWrittenOffIsNotPaid() {
        Supplier forgiven = owing(Membership.GOLD, Enrolment.SUSPENDED, true).decide(new Pay(true), SERVICE, NOON.plus(WEEK))
                .next();
        assertThat(forgiven).isEqualTo(supplier(Membership.GOLD, Enrolment.SUSPENDED));
        assertThat(forgiven.decide(new Reinstate("why"), new Actor(Role.OPERATOR, "desk"), NOON).next().state())
                .isEqualTo(Enrolment.ENROLLED);
    }

    @Test
    void nobodyIsReinstatedWhoOwesForTooLong() {
        Supplier owing = owing(Membership.GOLD, Enrolment.SUSPENDED, false);
        Actor desk = new Actor(Role.OPERATOR, "desk");
        assertThat(owing.decide(new Reinstate("why"), desk, NOON).next().deadlines()).extracting("kind")
                .containsExactly("RECOURSE");
        assertThatThrownBy(() -> owing.decide(new Reinstate("why"), desk, NOON.plus(WEEK))).isInstanceOfSatisfying(
                Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(SupplierRefusal.RECOURSE_UNPAID));
        assertThat(owing.decide(new Terminate("why"), desk, NOON).next().recourse()).isEqualTo(Recourse.NONE);
    }

    @Test
    void everythingElseIsRefused() {
        long refused = Arrays.stream(Enrolment.values()).mapToLong(state -> Arrays.stream(Role.values())
                .mapToLong(role -> Command.values().length - SupplierLifecycle.TABLE.allowed(state, role).size()).sum()).sum();
        assertThat(SupplierLifecycle.TABLE.rows()).isEqualTo(20);
        assertThat(refused).isEqualTo(295);
    }
}
