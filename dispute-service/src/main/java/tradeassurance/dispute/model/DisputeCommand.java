package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;

/** What may be asked of a dispute, with what it takes. Each knows where it is decided, so none can be forgotten. */
public sealed interface DisputeCommand {

    /** What it comes to; a {@link tradeassurance.kernel.Refusal} where it may not be. */
    Decision<Dispute> on(Dispute dispute, Actor by, Instant now);

    /** order-service holds the order. */
    record HoldPlaced() implements DisputeCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Opening.held(dispute, by);
        }
    }

    /** payment-service has frozen the money. */
    record MoneyFrozen() implements DisputeCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Opening.opened(dispute, by);
        }
    }

    /** A service has said no to the hold or the freeze. */
    record OpeningRefused(String refusedBy, String code) implements DisputeCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Opening.refused(dispute, this, by, now);
        }
    }

    /** @param amount may be left out for a full refund */
    record Propose(ProposalKind kind, @Nullable Money amount, String text) implements DisputeCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Negotiation.propose(dispute, this, by, now);
        }
    }

    record Accept(int number) implements DisputeCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Negotiation.accept(dispute, number, by, now);
        }
    }

    record Reject(int number, String note) implements DisputeCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Negotiation.reject(dispute, this, by, now);
        }
    }

    record Escalate() implements DisputeCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Negotiation.escalate(dispute, by, now);
        }
    }

    record Withdraw() implements DisputeCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Negotiation.withdraw(dispute, by, now);
        }
    }

    record SubmitEvidence(EvidenceType type, String description) implements DisputeCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return CaseFile.submit(dispute, this, by, now);
        }
    }

    record CompleteEvidence() implements DisputeCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return CaseFile.complete(dispute, by, now);
        }
    }

    record Assign() implements DisputeCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Bench.assign(dispute, by);
        }
    }

    record RequestEvidence() implements DisputeCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Bench.requestEvidence(dispute, by, now);
        }
    }

    record Rule(Outcome outcome, @Nullable Money amount, List<String> clauses, List<Integer> evidenceWeighed,
            List<Ground> grounds, String text) implements DisputeCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Bench.rule(dispute, this, by, now);
        }
    }

    /** payment-service has taken the refund on. */
    record RefundTaken(String refundId) implements DisputeCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Refunding.taken(dispute, refundId, by);
        }
    }

    /** payment-service has not taken the refund on, or could not make it. */
    record RefundNotMade(@Nullable String refundId, String code) implements DisputeCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Refunding.notMade(dispute, this, by);
        }
    }

    /** @param full whether nothing refundable is left of the order */
    record RefundMade(String refundId, Money amount, boolean full) implements DisputeCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Refunding.made(dispute, this, by, now);
        }
    }
}
