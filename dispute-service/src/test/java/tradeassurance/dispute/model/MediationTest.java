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
import java.util.Set;

import org.junit.jupiter.api.Test;

import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

/** From the escalation to the last cent (R94, R95, R97, R98, R100, R108). */
class MediationTest {

    private static final Instant DAY4 = T0.plus(Duration.ofDays(4));

    private static Given escalated() {
        return Given.open().does(new PartyCommand.Escalate(), BUYER, DAY4).does(new BenchCommand.Assign(null, Set.of()),
                MEDIATOR, DAY4);
    }

    private static Given reviewed() {
        return escalated().does(new BenchCommand.RequestEvidence(null), MEDIATOR, DAY4)
                .does(new EvidenceCommand.Complete(), BUYER, DAY4)
                .does(new EvidenceCommand.Complete(), SUPPLIER, DAY4);
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.reason().code();
        }
    }

    @Test
    void onlyWhoHasTheCaseActsOnIt() {
        Actor other = new Actor(Role.MEDIATOR, "m2");
        assertThat(outcome(() -> escalated().does(new BenchCommand.RequestEvidence(null), other, DAY4)))
                .isEqualTo("case-not-yours");
        assertThat(outcome(() -> escalated().does(new BenchCommand.Assign(null, Set.of()), other, DAY4)
                .does(new BenchCommand.RequestEvidence(null), other, DAY4))).isEqualTo("done");
        Dispute mine = escalated().dispute();
        assertThat(mine.decide(new BenchCommand.Assign(null, Set.of()), MEDIATOR, DAY4).events()).isEmpty();
    }

    @Test
    void reviewBeginsWhenBothHaveNothingMore() {
        Given one = escalated().does(new BenchCommand.RequestEvidence(null), MEDIATOR, DAY4)
                .does(new EvidenceCommand.Complete(), BUYER, DAY4)
                .does(new EvidenceCommand.Complete(), BUYER, DAY4);
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
        assertThat(outcome(() -> given.does(new PartyCommand.Accept(2), SUPPLIER, DAY4))).isEqualTo("proposal-not-pending");
        assertThat(outcome(() -> given.does(new PartyCommand.Accept(1), BUYER, DAY4))).isEqualTo("proposal-not-pending");
        given.does(new PartyCommand.Accept(2), BUYER, DAY4);
        assertThat(given.dispute().state()).isEqualTo(State.REFUND_PENDING);
        assertThat(given.dispute().settlement().amount()).isEqualTo(usd("4000.00"));
    }

    @Test
    void anAgreementWithoutMoneyClosesAtOnce() {
        Given given = Given.open().does(new PartyCommand.Propose(ProposalKind.OTHER, null, null, "new goods"), SUPPLIER, DAY4)
                .does(new PartyCommand.Accept(2), BUYER, DAY4);
        assertThat(given.standing()).isEqualTo("CLOSED AGREED");
        assertThat(Given.open().does(new PartyCommand.Withdraw(), BUYER, DAY4).standing()).isEqualTo("CLOSED WITHDRAWN");
    }

    @Test
    void theRefundIsWhatWasAgreedAndItsReportsMayRepeat() {
        Given given = Given.open().does(new PartyCommand.Accept(1), SUPPLIER, DAY4);
        assertThat(outcome(() -> given.does(new PeerCommand.RefundMade("rfd_1", usd("9999.99"), false), SERVICE, DAY4)))
                .isEqualTo("refund-differs");
        DisputeCommand made = new PeerCommand.RefundMade("rfd_1", usd("10000.00"), true);
        given.does(new PeerCommand.RefundNotMade("rfd_1", "refund-failed"), SERVICE, DAY4).does(made, SERVICE, DAY4);
        assertThat(given.standing()).isEqualTo("CLOSED AGREED");
        assertThat(given.dispute().decide(made, SERVICE, DAY4).events()).isEmpty();
        assertThat(given.dispute().decide(new PeerCommand.RefundTaken("rfd_1"), SERVICE, DAY4).events()).isEmpty();
        assertThat(given.dispute().decide(new PeerCommand.MoneyFrozen(), SERVICE, DAY4).events()).isEmpty();
    }
}
