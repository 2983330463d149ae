package tradeassurance.dispute.model;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.dispute.model.Given.BUYER;
import static tradeassurance.dispute.model.Given.MEDIATOR;
import static tradeassurance.dispute.model.Given.SERVICE;
import static tradeassurance.dispute.model.Given.SUPPLIER;
import static tradeassurance.dispute.model.Given.T0;
import static tradeassurance.dispute.model.Given.usd;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

/** From the escalation to the last cent (R94, R95, R97, R98, R100, R108). */
class MediationTest {

    private static final Instant DAY4 = T0.plus(Duration.ofDays(4));

    private static Given escalated() {
        return Given.open().does(new DisputeCommand.Escalate(), BUYER, DAY4).does(new DisputeCommand.Assign(), MEDIATOR, DAY4);
    }

    private static Given reviewed() {
        return escalated().does(new DisputeCommand.RequestEvidence(), MEDIATOR, DAY4)
                .does(new DisputeCommand.CompleteEvidence(), BUYER, DAY4)
                .does(new DisputeCommand.CompleteEvidence(), SUPPLIER, DAY4);
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.reason().code();
        }
    }

    private static List<String> words(String list) {
        return list == null ? List.of() : Arrays.asList(list.split(" "));
    }

    @ParameterizedTest(name = "{0} {1}, clauses {2}, evidence {3}, grounds {4}, {5}: {6}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            FULL_REFUND    | -        | 4 | 1 | -               | late    | done
            FULL_REFUND    | 10000.00 | 4 | 1 | -               | late    | done
            FULL_REFUND    | 9999.99  | 4 | 1 | -               | late    | amount-not-full
            PARTIAL_REFUND | 2500.00  | 4 | 1 | -               | half    | done
            PARTIAL_REFUND | 10000.01 | 4 | 1 | -               | half    | amount-over-coverage
            PARTIAL_REFUND | -        | 4 | 1 | -               | half    | ruling-incomplete
            CLAIM_REJECTED | -        | 4 | 1 | UNSUBSTANTIATED | nothing | done
            CLAIM_REJECTED | -        | 4 | 1 | -               | nothing | ruling-incomplete
            CLAIM_REJECTED | 1.00     | 4 | 1 | UNSUBSTANTIATED | nothing | ruling-incomplete
            PARTIAL_REFUND | 2500.00  | - | 1 | -               | half    | ruling-incomplete
            PARTIAL_REFUND | 2500.00  | 4 | - | -               | half    | ruling-incomplete
            PARTIAL_REFUND | 2500.00  | 4 | 9 | -               | half    | ruling-incomplete
            PARTIAL_REFUND | 2500.00  | 4 | 1 | -               | -       | ruling-incomplete
            AGREED         | -        | 4 | 1 | -               | half    | ruling-incomplete
            """)
    void aRulingGivesItsReasons(Outcome what, String amount, String clauses, String evidence, String grounds, String text,
            String expected) {
        Money money = amount == null ? null : usd(amount);
        DisputeCommand rule = new DisputeCommand.Rule(what, money, words(clauses),
                words(evidence).stream().map(Integer::valueOf).toList(), words(grounds).stream().map(Ground::valueOf).toList(),
                text == null ? "" : text);
        assertThat(outcome(() -> reviewed().does(rule, MEDIATOR, DAY4))).isEqualTo(expected);
    }

    @Test
    void onlyWhoHasTheCaseActsOnIt() {
        Actor other = new Actor(Role.MEDIATOR, "m2");
        assertThat(outcome(() -> escalated().does(new DisputeCommand.RequestEvidence(), other, DAY4)))
                .isEqualTo("case-not-yours");
        assertThat(outcome(() -> escalated().does(new DisputeCommand.Assign(), other, DAY4)
                .does(new DisputeCommand.RequestEvidence(), other, DAY4))).isEqualTo("done");
        Dispute mine = escalated().dispute();
        assertThat(mine.decide(new DisputeCommand.Assign(), MEDIATOR, DAY4).events()).isEmpty();
    }

    @Test
    void reviewBeginsWhenBothHaveNothingMore() {
        Given one = escalated().does(new DisputeCommand.RequestEvidence(), MEDIATOR, DAY4)
                .does(new DisputeCommand.CompleteEvidence(), BUYER, DAY4)
                .does(new DisputeCommand.CompleteEvidence(), BUYER, DAY4);
        assertThat(one.dispute().state()).isEqualTo(State.EVIDENCE_COLLECTION);
        assertThat(reviewed().dispute().state()).isEqualTo(State.UNDER_REVIEW);
    }

    @Test
    void aMissedTargetIsReportedAndNothingElse() {
        Given given = escalated().until(DAY4.plus(Duration.ofDays(10)));
        assertThat(given.dispute().state()).isEqualTo(State.ESCALATED);
        assertThat(given.dispute().mediation().late()).isTrue();
    }

    @Test
    void anAgreementEndsTheDetermination() {
        Given given = reviewed().proposes(SUPPLIER, "4000.00", DAY4);
        assertThat(outcome(() -> given.does(new DisputeCommand.Accept(2), SUPPLIER, DAY4))).isEqualTo("proposal-not-pending");
        assertThat(outcome(() -> given.does(new DisputeCommand.Accept(1), BUYER, DAY4))).isEqualTo("proposal-not-pending");
        given.does(new DisputeCommand.Accept(2), BUYER, DAY4);
        assertThat(given.dispute().state()).isEqualTo(State.REFUND_PENDING);
        assertThat(given.dispute().settlement().amount()).isEqualTo(usd("4000.00"));
    }

    @Test
    void anAgreementWithoutMoneyClosesAtOnce() {
        Given given = Given.open().does(new DisputeCommand.Propose(ProposalKind.OTHER, null, "new goods"), SUPPLIER, DAY4)
                .does(new DisputeCommand.Accept(2), BUYER, DAY4);
        assertThat(given.standing()).isEqualTo("CLOSED AGREED");
        assertThat(Given.open().does(new DisputeCommand.Withdraw(), BUYER, DAY4).standing()).isEqualTo("CLOSED WITHDRAWN");
    }

    @Test
    void theRefundIsWhatWasAgreedAndItsReportsMayRepeat() {
        Given given = Given.open().does(new DisputeCommand.Accept(1), SUPPLIER, DAY4);
        assertThat(outcome(() -> given.does(new DisputeCommand.RefundMade("rfd_1", usd("9999.99"), false), SERVICE, DAY4)))
                .isEqualTo("refund-differs");
        DisputeCommand made = new DisputeCommand.RefundMade("rfd_1", usd("10000.00"), true);
        given.does(new DisputeCommand.RefundNotMade("rfd_1", "refund-failed"), SERVICE, DAY4).does(made, SERVICE, DAY4);
        assertThat(given.standing()).isEqualTo("CLOSED AGREED");
        assertThat(given.dispute().decide(made, SERVICE, DAY4).events()).isEmpty();
        assertThat(given.dispute().decide(new DisputeCommand.RefundTaken("rfd_1"), SERVICE, DAY4).events()).isEmpty();
        assertThat(given.dispute().decide(new DisputeCommand.MoneyFrozen(), SERVICE, DAY4).events()).isEmpty();
    }
}
