package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;

/**
 * A buyer's claim on an order, and all that has come of it.
 *
 * @param openedAt when the buyer asked for it; day 0 of every count (A4)
 * @param orderHeld whether order-service has confirmed the hold
 * @param responseOverdue whether the passing of day 5 has been reported
 * @param messages how many messages there are in its thread
 * @param goods the way back of the goods; null where none are to be returned
 * @param settlement how it ends, once that is clear
 * @param failure why it could not be opened: the code of the service that said no
 */
public record Dispute(String id, State state, Claim claim, DisputeTerms terms, Instant openedAt, boolean orderHeld,
        Proposals proposals, List<Evidence> evidence, boolean responseOverdue, int messages, Mediation mediation,
        @Nullable GoodsReturn goods, @Nullable Settlement settlement, @Nullable String failure, @Nullable Instant closedAt)
        implements
            Aggregate<Dispute> {

    public Dispute {
        evidence = List.copyOf(evidence);
    }

    static Dispute first(String id, Claim claim, DisputeTerms terms, Instant openedAt, Proposal wanted,
            List<Evidence> evidence) {
        return new Dispute(id, State.OPENING, claim, terms, openedAt, false, new Proposals(List.of(wanted)), evidence, false, 0,
                Mediation.NONE, null, null, null, null);
    }

    /** What a command comes to; refuses by name what the lifecycle or a guard does not allow. */
    public Decision<Dispute> decide(DisputeCommand command, Actor by, Instant now) {
        return command.on(this, by, now);
    }

    @Override
    public List<Deadline> deadlines() {
        return DisputeLifecycle.TABLE.deadlines(this, state);
    }

    @Override
    public Decision<Dispute> lapse(Deadline due) {
        return Silence.lapse(this, DisputeTimer.valueOf(due.kind()), DisputeLifecycle.TABLE.lapse(due), due.dueAt());
    }

    /** The supplier's advertised due date: the end of day 5 (R86). */
    public Instant supplierResponseDueAt() {
        return terms.day(terms.responseDay(), openedAt);
    }

    /** From when on the buyer may escalate (R90); without a breach not before the agreed date, null where there is none. */
    public @Nullable Instant escalationOpensAt() {
        Instant day4 = terms.day(terms.escalationDay(), openedAt);
        if (claim.reason().breach()) {
            return day4;
        }
        Instant breach = DisputeClock.breachAt(this);
        return breach == null || breach.isAfter(day4) ? breach : day4;
    }

    /** By when a mediator's step is wanted, or the evidence is complete; null where no mediator has anything to do. */
    public @Nullable Instant mediatorDueAt() {
        return switch (state) {
            case ESCALATED, UNDER_REVIEW -> mediation.targetAt();
            case EVIDENCE_COLLECTION -> mediation.evidenceEndsAt();
            case AWAITING_RETURN -> goods == null || goods.objection() == null ? null : mediation.targetAt();
            case OPENING, AWAITING_SUPPLIER_RESPONSE, AWAITING_BUYER_RESPONSE, AMENDMENT_PENDING, REFUND_PENDING, CLOSED,
                    FAILED ->
                null;
        };
    }

    Dispute in(State next) {
        return new Dispute(id, next, claim, terms, openedAt, orderHeld, proposals, evidence, responseOverdue, messages,
                mediation, goods, settlement, failure, closedAt);
    }

    Dispute with(Claim other) {
        return new Dispute(id, state, other, terms, openedAt, orderHeld, proposals, evidence, responseOverdue, messages,
                mediation, goods, settlement, failure, closedAt);
    }

    Dispute with(Proposals others) {
        return new Dispute(id, state, claim, terms, openedAt, orderHeld, others, evidence, responseOverdue, messages, mediation,
                goods, settlement, failure, closedAt);
    }

    Dispute with(List<Evidence> items) {
        return new Dispute(id, state, claim, terms, openedAt, orderHeld, proposals, items, responseOverdue, messages, mediation,
                goods, settlement, failure, closedAt);
    }

    Dispute with(Mediation other) {
        return new Dispute(id, state, claim, terms, openedAt, orderHeld, proposals, evidence, responseOverdue, messages, other,
                goods, settlement, failure, closedAt);
    }

    Dispute with(GoodsReturn other) {
        return new Dispute(id, state, claim, terms, openedAt, orderHeld, proposals, evidence, responseOverdue, messages,
                mediation, other, settlement, failure, closedAt);
    }

    Dispute with(@Nullable Settlement other) {
        return new Dispute(id, state, claim, terms, openedAt, orderHeld, proposals, evidence, responseOverdue, messages,
                mediation, goods, other, failure, closedAt);
    }

    Dispute held() {
        return new Dispute(id, state, claim, terms, openedAt, true, proposals, evidence, responseOverdue, messages, mediation,
                goods, settlement, failure, closedAt);
    }

    Dispute overdue() {
        return new Dispute(id, state, claim, terms, openedAt, orderHeld, proposals, evidence, true, messages, mediation, goods,
                settlement, failure, closedAt);
    }

    Dispute withMessage() {
        return new Dispute(id, state, claim, terms, openedAt, orderHeld, proposals, evidence, responseOverdue, messages + 1,
                mediation, goods, settlement, failure, closedAt);
    }

    Dispute failed(String code, Instant at) {
        return new Dispute(id, State.FAILED, claim, terms, openedAt, orderHeld, proposals, evidence, responseOverdue, messages,
                mediation, goods, settlement, code, at);
    }

    Dispute closed(Settlement how, Instant at) {
        return new Dispute(id, State.CLOSED, claim, terms, openedAt, orderHeld, proposals, evidence, responseOverdue, messages,
                mediation, goods, how, failure, at);
    }
}
