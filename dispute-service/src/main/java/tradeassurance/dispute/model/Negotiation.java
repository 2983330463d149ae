package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.DisputeEvent.ClaimEdited;
import tradeassurance.dispute.model.DisputeEvent.ProposalAccepted;
import tradeassurance.dispute.model.DisputeEvent.ProposalMade;
import tradeassurance.dispute.model.DisputeEvent.ProposalRejected;
import tradeassurance.dispute.model.DisputeEvent.Withdrawn;
import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.dispute.model.Proposal.Status;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;

/** What the parties do: edit, propose, accept, reject, withdraw (R96 to R98). */
final class Negotiation {

    private Negotiation() {
    }

    /** A new version of the claim; its clock goes on from t0. */
    static Decision<Dispute> edit(Dispute dispute, PartyCommand.Edit edit, Actor by) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.EDIT, by.role());
        Claim claim = dispute.claim();
        ProposalKind wanted = Objects.requireNonNullElse(edit.wanted(), dispute.proposals().all().get(0).kind());
        Money claimed = Objects.requireNonNullElse(edit.amount(), claim.amount());
        String text = Objects.requireNonNullElse(edit.text(), claim.text());
        Proposing.possible(wanted, claim);
        Proposals proposals = dispute.proposals()
                .edited(new Proposal.Terms(wanted, Amounts.wanted(wanted, claimed, claim), null, text));
        Claim edited = claim.edited(Objects.requireNonNullElse(edit.contractClause(), claim.contractClause()), claimed, text);
        return Decision.of(dispute.in(next).with(edited).with(proposals),
                new ClaimEdited(proposals.last().version(), edited.contractClause(), wanted, claimed, text));
    }

    static Decision<Dispute> propose(Dispute dispute, PartyCommand.Propose proposed, Actor by, Instant now) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.PROPOSE, by.role());
        Proposals proposals = dispute.proposals().plus(by.role(), Proposing.terms(proposed, dispute, now), now,
                DisputeClock.answerBy(dispute, by.role(), now));
        Proposal made = proposals.last();
        return Decision.of(dispute.in(next).with(proposals), new ProposalMade(made.number(), made.by(), made.kind(),
                made.amount(), made.postponement(), made.text(), made.responseDueAt()));
    }

    static Decision<Dispute> accept(Dispute dispute, int number, Actor by, Instant now) {
        DisputeLifecycle.TABLE.require(dispute.state(), Command.ACCEPT, by.role());
        Proposal accepted = dispute.proposals().toAnswer(number, by.role());
        Dispute agreed = dispute.with(dispute.proposals().answered(number, Status.ACCEPTED, null));
        ProposalAccepted event = new ProposalAccepted(number, accepted.kind(), accepted.amount());
        if (accepted.kind().amends()) {
            return Amending.order(agreed, accepted, by, event);
        }
        if (accepted.kind() == ProposalKind.RETURN_AND_REFUND) {
            return ReturnLeg.order(agreed, Command.ACCEPT, by, Outcome.AGREED, Objects.requireNonNull(accepted.amount()), event,
                    now);
        }
        return Closing.settle(agreed, Command.ACCEPT, by, Outcome.AGREED, accepted.amount(), event, now);
    }

    /** The buyer's no puts its last claim before the supplier again; the supplier's leaves only day 30 running (A5). */
    static Decision<Dispute> reject(Dispute dispute, PartyCommand.Reject rejected, Actor by, Instant now) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.REJECT, by.role());
        int number = dispute.proposals().toAnswer(rejected.number(), by.role()).number();
        Proposals proposals = dispute.proposals().answered(number, Status.REJECTED, rejected.note());
        @Nullable
        Instant answerBy = null;
        if (next == State.AWAITING_SUPPLIER_RESPONSE) {
            answerBy = DisputeClock.answerBy(dispute, Role.BUYER, now);
            proposals = proposals.again(Role.BUYER, now, answerBy);
        }
        return Decision.of(dispute.in(next).with(proposals), new ProposalRejected(number, rejected.note(), answerBy));
    }

    static Decision<Dispute> withdraw(Dispute dispute, Actor by, Instant now) {
        return Closing.settle(dispute, Command.WITHDRAW, by, Outcome.WITHDRAWN, null, new Withdrawn(), now);
    }
}
