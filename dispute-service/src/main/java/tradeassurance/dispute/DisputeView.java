package tradeassurance.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.door.Held;
import tradeassurance.dispute.model.Allowed;
import tradeassurance.dispute.model.Claim;
import tradeassurance.dispute.model.CoverageType;
import tradeassurance.dispute.model.Dispute;
import tradeassurance.dispute.model.DisputeLifecycle;
import tradeassurance.dispute.model.DisputeReason;
import tradeassurance.dispute.model.EscalationCause;
import tradeassurance.dispute.model.EvidenceRound;
import tradeassurance.dispute.model.GoodsReturn;
import tradeassurance.dispute.model.GroundHint;
import tradeassurance.dispute.model.Mediation;
import tradeassurance.dispute.model.Outcome;
import tradeassurance.dispute.model.Proposal;
import tradeassurance.dispute.model.Ruling;
import tradeassurance.dispute.model.Scope;
import tradeassurance.dispute.model.Settlement;
import tradeassurance.dispute.model.Sufficiency;
import tradeassurance.kernel.Money;

/**
 * A dispute as its parties and the mediators see it.
 *
 * @param coverageAmount the most that the buyer can get back
 * @param scope the part of the order that is disputed; null for all of it
 * @param contractVersion the version of the contract by which it is judged; null where it is not known
 * @param noPriorContact whether a claim of lateness came without a word to the supplier before
 * @param claimVersion how often the claim has been written
 * @param day on which day of the dispute this was asked, or it was closed
 * @param escalationOpensAt from when on the buyer may escalate; null where nothing is broken and no date is agreed
 * @param messages how many messages its thread has
 * @param sufficiency whether the file has what such a claim usually needs
 * @param goodsReturn the way back of the goods; null where none are to be returned
 * @param failure why it could not be opened: the refusing peer's code
 */
public record DisputeView(String id, String orderId, String buyerId, String supplierId, DisputeReason reason,
        String contractClause, Money amount, Money coverageAmount, CoverageType coverageType, @Nullable Scope scope,
        @Nullable Integer contractVersion, boolean noPriorContact, String text, int claimVersion,
        DisputeLifecycle.State status, @Nullable Outcome outcome, int day, Instant openedAt, Instant supplierResponseDueAt,
        @Nullable Instant escalationOpensAt, @Nullable Instant escalatedAt, @Nullable EscalationCause escalationCause,
        @Nullable String assignedTo, @Nullable Instant evidenceDueAt, List<EvidenceRound> evidenceRequests,
        List<Proposal> proposals, int messages, List<EvidenceView> evidence, Sufficiency sufficiency, List<GroundHint> grounds,
        @Nullable Ruling ruling, @Nullable GoodsReturn goodsReturn, @Nullable RefundView refund,
        List<DisputeDeadline> deadlines, Set<DisputeLifecycle.Command> allowedActions, @Nullable String failure,
        @Nullable Instant closedAt) {

    /** @param id null until payment-service has named it; @param status null while the goods are waited for */
    public record RefundView(@Nullable String id, Money amount, Settlement.@Nullable RefundStatus status) {

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
                claim.contractClause(), claim.amount(), claim.coverage(), claim.coverageType(),
                claim.scope().whole() ? null : claim.scope(), claim.known().contractVersion(), claim.noPriorContact(),
                claim.text(), dispute.proposals().all().get(0).version(), dispute.state(),
                closed && settlement != null ? settlement.outcome() : null, dispute.terms().dayNumber(dispute.openedAt(), end),
                dispute.openedAt(), dispute.supplierResponseDueAt(), dispute.escalationOpensAt(), mediation.escalatedAt(),
                mediation.cause(), mediation.assignedTo(), mediation.evidenceEndsAt(), mediation.rounds(),
                dispute.proposals().all(), dispute.messages(), EvidenceView.all(dispute), Sufficiency.of(dispute),
                GroundHint.all(dispute), mediation.ruling(), dispute.goods(), RefundView.of(settlement),
                DisputeDeadline.of(dispute), Allowed.to(held.by(), dispute, now), dispute.failure(), dispute.closedAt());
    }
}
