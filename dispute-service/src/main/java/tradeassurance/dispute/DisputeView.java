package tradeassurance.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.deadline.DeadlineView;
import tradeassurance.chassis.door.Held;
import tradeassurance.dispute.model.Allowed;
import tradeassurance.dispute.model.Claim;
import tradeassurance.dispute.model.CoverageType;
import tradeassurance.dispute.model.Dispute;
import tradeassurance.dispute.model.DisputeLifecycle;
import tradeassurance.dispute.model.DisputeReason;
import tradeassurance.dispute.model.EscalationCause;
import tradeassurance.dispute.model.Evidence;
import tradeassurance.dispute.model.GroundHint;
import tradeassurance.dispute.model.Mediation;
import tradeassurance.dispute.model.Outcome;
import tradeassurance.dispute.model.Proposal;
import tradeassurance.dispute.model.Ruling;
import tradeassurance.dispute.model.Settlement;
import tradeassurance.kernel.Money;

/**
 * A dispute as its parties and the mediators see it.
 *
 * @param day on which day of the dispute this was asked, or it was closed
 * @param escalationOpensAt from when on the buyer may escalate; null where nothing is broken and no date is agreed
 * @param failure why it could not be opened: the refusing peer's code
 */
public record DisputeView(String id, String orderId, String buyerId, String supplierId, DisputeReason reason,
        String contractClause, Money amount, Money coverageAmount, CoverageType coverageType, String text,
        DisputeLifecycle.State status, @Nullable Outcome outcome, int day, Instant openedAt, Instant supplierResponseDueAt,
        @Nullable Instant escalationOpensAt, @Nullable Instant escalatedAt, @Nullable EscalationCause escalationCause,
        @Nullable String assignedTo, @Nullable Instant evidenceDueAt, List<Proposal> proposals, List<Evidence> evidence,
        List<GroundHint> grounds, @Nullable Ruling ruling, @Nullable RefundView refund, List<DeadlineView> deadlines,
        Set<DisputeLifecycle.Command> allowedActions, @Nullable String failure, @Nullable Instant closedAt) {

    /** @param id null until payment-service has named it */
    public record RefundView(@Nullable String id, Money amount, Settlement.RefundStatus status) {

        static @Nullable RefundView of(@Nullable Settlement settlement) {
            return settlement == null || settlement.amount() == null ? null
                    : new RefundView(settlement.refundId(), settlement.amount(), settlement.status());
        }
    }

    static DisputeView of(Held<Dispute> held, Instant now) {
        Dispute dispute = held.value();
        Claim claim = dispute.claim();
        Mediation mediation = dispute.mediation();
        Settlement settlement = dispute.settlement();
        Instant end = dispute.closedAt() == null ? now : dispute.closedAt();
        boolean closed = dispute.state() == DisputeLifecycle.State.CLOSED;
        return new DisputeView(dispute.id(), claim.orderId(), claim.buyerId(), claim.supplierId(), claim.reason(),
                claim.contractClause(), claim.amount(), claim.coverage(), claim.coverageType(), claim.text(), dispute.state(),
                closed && settlement != null ? settlement.outcome() : null, dispute.terms().dayNumber(dispute.openedAt(), end),
                dispute.openedAt(), dispute.supplierResponseDueAt(), dispute.escalationOpensAt(), mediation.escalatedAt(),
                mediation.cause(), mediation.assignedTo(), mediation.evidenceDueAt(), dispute.proposals().all(),
                dispute.evidence(), GroundHint.all(dispute), mediation.ruling(), RefundView.of(settlement),
                dispute.deadlines().stream().map(DeadlineView::of).toList(), Allowed.to(held.by(), dispute, now),
                dispute.failure(), dispute.closedAt());
    }
}
