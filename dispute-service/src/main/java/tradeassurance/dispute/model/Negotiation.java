package tradeassurance.dispute.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

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
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

/** What the parties do: propose, accept, reject, escalate, withdraw (R96 to R98). */
final class Negotiation {

    private Negotiation() {
    }

    static Decision<Dispute> propose(Dispute dispute, DisputeCommand.Propose proposed, Actor by, Instant now) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.PROPOSE, by.role());
        Money amount = Amounts.of(proposed.kind(), proposed.amount(), dispute.claim().coverage());
        Proposals proposals = dispute.proposals().plus(by.role(), proposed.kind(), amount, proposed.text(), now,
                dispute.answerBy(by.role(), now));
        Proposal made = proposals.last();
        return Decision.of(dispute.in(next).with(proposals),
                new ProposalMade(made.number(), made.by(), made.kind(), made.amount(), made.responseDueAt()));
    }

    static Decision<Dispute> accept(Dispute dispute, int number, Actor by, Instant now) {
        DisputeLifecycle.TABLE.require(dispute.state(), Command.ACCEPT, by.role());
        Proposal accepted = dispute.proposals().toAnswer(number, by.role());
        Dispute agreed = dispute.with(dispute.proposals().answered(number, Status.ACCEPTED, null));
        return Closing.settle(agreed, Command.ACCEPT, by, Outcome.AGREED, accepted.amount(),
                new ProposalAccepted(number, accepted.amount()), now);
    }

    /** The buyer's no puts its last claim before the supplier again; the supplier's leaves only day 30 running (A5). */
    static Decision<Dispute> reject(Dispute dispute, DisputeCommand.Reject rejected, Actor by, Instant now) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.REJECT, by.role());
        int number = dispute.proposals().toAnswer(rejected.number(), by.role()).number();
        Proposals proposals = dispute.proposals().answered(number, Status.REJECTED, rejected.note());
        @Nullable
        Instant answerBy = null;
        if (next == State.AWAITING_SUPPLIER_RESPONSE) {
            answerBy = dispute.answerBy(Role.BUYER, now);
            proposals = proposals.again(Role.BUYER, answerBy);
        }
        return Decision.of(dispute.in(next).with(proposals), new ProposalRejected(number, rejected.note(), answerBy));
    }

    /** R90, A6: from day 4 on, unless the supplier's proposal waits for the buyer. */
    static Decision<Dispute> escalate(Dispute dispute, Actor by, Instant now) {
        DisputeLifecycle.TABLE.require(dispute.state(), Command.ESCALATE, by.role());
        Instant opensAt = dispute.escalationOpensAt();
        if (opensAt == null) {
            throw new Refusal(DisputeRefusal.REASON_NOT_COVERED, "nothing is broken yet: this needs the supplier's agreement");
        }
        if (now.isBefore(opensAt)) {
            throw new Refusal(DisputeRefusal.ESCALATION_TOO_EARLY, "escalation opens at " + opensAt)
                    .with("available_at", opensAt);
        }
        dispute.proposals().pendingOf(Role.SUPPLIER).ifPresent(waiting -> {
            throw new Refusal(DisputeRefusal.PROPOSAL_PENDING, "answer proposal " + waiting.number() + " first")
                    .with("proposal", waiting.number());
        });
        return Silence.escalated(dispute, Command.ESCALATE, by, EscalationCause.BUYER_REQUEST, now);
    }

    static Decision<Dispute> withdraw(Dispute dispute, Actor by, Instant now) {
        return Closing.settle(dispute, Command.WITHDRAW, by, Outcome.WITHDRAWN, null, new Withdrawn(), now);
    }
}
