package tradeassurance.limit.supplier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.limit.supplier.model.SupplierCommand.ChangeMembership;
import tradeassurance.limit.supplier.model.SupplierCommand.Enrol;
import tradeassurance.limit.supplier.model.SupplierCommand.Reinstate;
import tradeassurance.limit.supplier.model.SupplierCommand.Suspend;
import tradeassurance.limit.supplier.model.SupplierCommand.Terminate;
import tradeassurance.limit.supplier.model.SupplierLifecycle.Command;

class SupplierTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Supplier supplier(Membership membership, Enrolment state) {
        return new Supplier("s1", "Acme", "CN", membership, state);
    }

    private static SupplierCommand command(String name) {
        return switch (name) {
            case "ENROL" -> new Enrol(true);
            case "ENROL_WITHOUT_RULES" -> new Enrol(false);
            case "GOLD" -> new ChangeMembership(Membership.GOLD);
            case "STANDARD" -> new ChangeMembership(Membership.STANDARD);
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

    @Test
    void onlyGoldMembersBeginEligible() {
        assertThat(Supplier.register("s1", "Acme", "CN", Membership.GOLD).next().state()).isEqualTo(Enrolment.ELIGIBLE);
        assertThat(Supplier.register("s1", "Acme", "CN", Membership.STANDARD).next().state())
                .isEqualTo(Enrolment.NOT_ELIGIBLE);
    }

    @Test
    void everythingElseIsRefused() {
        long refused = Arrays.stream(Enrolment.values()).mapToLong(state -> Arrays.stream(Role.values())
                .mapToLong(role -> Command.values().length - SupplierLifecycle.TABLE.allowed(state, role).size()).sum()).sum();
        assertThat(SupplierLifecycle.TABLE.rows()).isEqualTo(11);
        assertThat(refused).isEqualTo(164);
    }
}
