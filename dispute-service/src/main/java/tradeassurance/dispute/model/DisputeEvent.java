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
            Money coverage, String contractClause, Scope scope, ProposalKind wanted, String text, boolean noPriorContact)
            implements
                DisputeEvent {
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

    /** @param version of the claim, from 1 */
    record ClaimEdited(int version, String contractClause, ProposalKind wanted, Money amount, String text)
            implements
                DisputeEvent {
        @Override
        public String type() {
            return "dispute.claim_edited";
        }
    }

    record ProposalMade(int number, Role by, ProposalKind kind, @Nullable Money amount, @Nullable Postponement postponement,
            String text, @Nullable Instant responseDueAt) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.proposal_made";
        }
    }

    record ProposalAccepted(int number, ProposalKind kind, @Nullable Money amount) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.proposal_accepted";
        }
    }

    /** @param nextResponseDueAt until when the supplier has to answer the buyer's proposal that stands again */
    record ProposalWithdrawn(int number, @Nullable Instant nextResponseDueAt) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.proposal_withdrawn";
        }
    }

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

    record ResponseDueSoon(int number, Role awaiting, Instant dueAt) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.response_due_soon";
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

    record Assigned(String mediator, @Nullable String before) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.assigned";
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
            List<Ground> grounds, List<Ruling.Refuted> refuted, List<Ruling.Part> calculation, String text)
            implements
                DisputeEvent {
        @Override
        public String type() {
            return "dispute.ruled";
        }
    }

    /** @param discount by how much the price falls; null where only dates change */
    record AmendmentOrdered(int proposal, @Nullable Postponement postponement, @Nullable Money discount)
            implements
                DisputeEvent {
        @Override
        public String type() {
            return "dispute.amendment_ordered";
        }
    }

    record AmendmentMade() implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.amendment_made";
        }
    }

    /** @param code why order-service could not */
    record AmendmentRefused(String code) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.amendment_refused";
        }
    }

    record RefundOrdered(Outcome outcome, Money amount) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.refund_ordered";
        }
    }

    record RefundRetried(Money amount) implements DisputeEvent {
        @Override
        public String type() {
            return "dispute.refund_retried";
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
