package tradeassurance.dispute.model;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Role;

/** The instants of a dispute (4, 5, 6, 7, 30 days and what follows); null where a timer does not run. */
final class DisputeClock {

    private DisputeClock() {
    }

    /** When the agreed shipping date passes while a cancellation is asked for (A11). */
    static @Nullable Instant breachAt(Dispute dispute) {
        Instant shipDue = dispute.claim().shipDueAt();
        if (dispute.claim().reason().breach() || shipDue == null) {
            return null;
        }
        return shipDue.isBefore(dispute.openedAt()) ? dispute.openedAt() : shipDue;
    }

    static @Nullable Instant negotiationEndsAt(Dispute dispute) {
        return dispute.claim().reason().breach() ? day30(dispute) : null;
    }

    static @Nullable Instant agreementEndsAt(Dispute dispute) {
        return dispute.claim().reason().breach() ? null : day30(dispute);
    }

    private static Instant day30(Dispute dispute) {
        return dispute.terms().day(dispute.terms().negotiationDay(), dispute.openedAt());
    }

    static @Nullable Instant supplierAnswersBy(Dispute dispute) {
        return dispute.proposals().pendingOf(Role.BUYER).map(Proposal::responseDueAt).orElse(null);
    }

    static @Nullable Instant buyerAnswersBy(Dispute dispute) {
        return dispute.proposals().pendingOf(Role.SUPPLIER).map(Proposal::responseDueAt).orElse(null);
    }

    static @Nullable Instant reminderAt(Dispute dispute) {
        return dispute.responseOverdue() || dispute.proposals().answeredBySupplier() ? null : dispute.supplierResponseDueAt();
    }

    /** A day or so before a proposal expires unanswered; null where it came too late for a reminder, or has had one. */
    static @Nullable Instant dueSoonAt(Dispute dispute) {
        Proposal waiting = dispute.proposals().pending().orElse(null);
        Instant due = waiting == null ? null : waiting.responseDueAt();
        if (waiting == null || due == null || waiting.reminded()) {
            return null;
        }
        Instant soon = due.minus(dispute.terms().reminderBefore());
        return soon.isAfter(waiting.askedAt()) ? soon : null;
    }

    static @Nullable Instant evidenceEndsAt(Dispute dispute) {
        return dispute.mediation().evidenceEndsAt();
    }

    static @Nullable Instant targetAt(Dispute dispute) {
        return dispute.mediation().late() ? null : dispute.mediation().targetAt();
    }

    static @Nullable Instant shipBackBy(Dispute dispute) {
        GoodsReturn goods = dispute.goods();
        return goods == null || goods.shippedAt() != null ? null : goods.shipBy();
    }

    /** Nobody having reported an arrival, the goods count as arrived when a voyage is over at the latest. */
    static @Nullable Instant receiptBy(Dispute dispute) {
        GoodsReturn goods = dispute.goods();
        if (goods == null || goods.shippedAt() == null || goods.objection() != null) {
            return null;
        }
        ReturnTerms terms = dispute.terms().returns();
        Instant arrived = goods.arrivedAt() == null ? goods.shippedAt().plus(Duration.ofDays(terms.transitDays()))
                : goods.arrivedAt();
        return arrived.plus(Duration.ofDays(terms.receiptDays()));
    }

    static @Nullable Instant findingTargetAt(Dispute dispute) {
        GoodsReturn goods = dispute.goods();
        return goods == null || goods.objection() == null ? null : targetAt(dispute);
    }

    /** Until when the other side has to answer what this role proposes now; null where nobody is held to an answer. */
    static @Nullable Instant answerBy(Dispute dispute, Role proposer, Instant now) {
        boolean owed = proposer == Role.SUPPLIER || dispute.claim().reason().breach();
        return owed && DisputeLifecycle.NEGOTIATING.contains(dispute.state())
                ? dispute.terms().answerBy(dispute.openedAt(), now)
                : null;
    }
}
