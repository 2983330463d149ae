package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;

/** What happens in disputes, with the amounts and dates that integrators need. */
public sealed interface DisputeEvent extends Event {

    record OpeningRequested(String orderId, String buyerId, String supplierId, DisputeReason reason, Money amount,
            Money coverage, String contractClause) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.opening_requested";
        }
    }

    record OrderHeld(String orderId) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.order_held";
        }
    }

    record Opened(String orderId, Money amount, Instant openedAt, @Nullable Instant responseDueAt,
            @Nullable Instant escalationOpensAt) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.opened";
        }
    }

    /** @param refusedBy the service that said no */
    record OpeningFailed(String orderId, String refusedBy, String code) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.opening_failed";
        }
    }

    record ProposalMade(int number, Role by, ProposalKind kind, @Nullable Money amount, @Nullable Instant responseDueAt)
            implements
                DisputeEvent {
        @Override
        public String type() {
            return "dispute.proposal_made";
        }
    }

    record ProposalAccepted(int number, @Nullable Money amount) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.proposal_accepted";
        }
    }

    /** @param nextResponseDueAt by when the supplier has to answer the buyer's claim, which stands again; null otherwise */
    record ProposalRejected(int number, String note, @Nullable Instant nextResponseDueAt) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.proposal_rejected";
        }
    }

    record ResponseOverdue(Instant dueAt) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.response_overdue";
        }
    }

    record BreachOccurred(DisputeReason reason, @Nullable Instant responseDueAt) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.breach_occurred";
        }
    }

    record Escalated(EscalationCause cause, Money amount, Instant targetAt) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.escalated";
        }
    }

    record Withdrawn() implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.withdrawn";
        }
    }

    record AutoCancelled(Money amount) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.auto_cancelled";
        }
    }

    record EvidenceSubmitted(int number, EvidenceType evidenceType, Role by) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.evidence_submitted";
        }
    }

    record Assigned(String mediator, @Nullable String before) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.assigned";
        }
    }

    record EvidenceRequested(Instant dueAt) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.evidence_requested";
        }
    }

    record EvidenceCompleted(Role by) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.evidence_completed";
        }
    }

    record ReviewStarted(int evidenceItems, Instant targetAt) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.review_started";
        }
    }

    record TargetMissed(DisputeLifecycle.State state, Instant targetAt) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.target_missed";
        }
    }

    record Ruled(Outcome outcome, @Nullable Money amount, List<String> clauses, List<Integer> evidenceWeighed,
            List<Ground> grounds) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.ruled";
        }
    }

    record RefundOrdered(Outcome outcome, Money amount) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.refund_ordered";
        }
    }

    record RefundStarted(String refundId, Money amount) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.refund_started";
        }
    }

    record RefundFailed(@Nullable String refundId, Money amount, String code) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.refund_failed";
        }
    }

    /** @param refunded what the buyer got back; null where no money moved */
    record Closed(Outcome outcome, @Nullable Money refunded, boolean fullRefund) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.closed";
        }
    }
}
