package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Role;

/**
 * A buyer's claim on an order, and all that has come of it.
 *
 * @param openedAt when the buyer asked for it; day 0 of every count (A4)
 * @param orderHeld whether order-service has confirmed the hold
 * @param responseOverdue whether the passing of day 5 has been reported
 * @param settlement how it ends, once that is clear
 * @param failure why it could not be opened: the code of the service that said no
 */
public record Dispute(String id, State state, Claim claim, DisputeTerms terms, Instant openedAt, boolean orderHeld,
        Proposals proposals, List<Evidence> evidence, boolean responseOverdue, Mediation mediation,
        @Nullable Settlement settlement, @Nullable String failure, @Nullable Instant closedAt) implements Aggregate<Dispute> {

    public Dispute {
        evidence = List.copyOf(evidence);
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
        Instant breach = breachAt();
        return breach == null || breach.isAfter(day4) ? breach : day4;
    }

    /** When the agreed shipping date passes while a cancellation is asked for (A11); null where that cannot happen. */
    @Nullable
    Instant breachAt() {
        Instant shipDue = claim.shipDueAt();
        if (claim.reason().breach() || shipDue == null) {
            return null;
        }
        return shipDue.isBefore(openedAt) ? openedAt : shipDue;
    }

    @Nullable
    Instant negotiationEndsAt() {
        return claim.reason().breach() ? day30() : null;
    }

    @Nullable
    Instant agreementEndsAt() {
        return claim.reason().breach() ? null : day30();
    }

    private Instant day30() {
        return terms.day(terms.negotiationDay(), openedAt);
    }

    @Nullable
    Instant supplierAnswersBy() {
        return proposals.pendingOf(Role.BUYER).map(Proposal::responseDueAt).orElse(null);
    }

    @Nullable
    Instant buyerAnswersBy() {
        return proposals.pendingOf(Role.SUPPLIER).map(Proposal::responseDueAt).orElse(null);
    }

    @Nullable
    Instant reminderAt() {
        return responseOverdue || proposals.answeredBySupplier() ? null : supplierResponseDueAt();
    }

    @Nullable
    Instant evidenceDueAt() {
        return mediation.evidenceDueAt();
    }

    @Nullable
    Instant targetAt() {
        return mediation.late() ? null : mediation.targetAt();
    }

    /** Until when the other side has to answer what this role proposes now; null where nobody is held to an answer. */
    @Nullable
    Instant answerBy(Role proposer, Instant now) {
        boolean owed = proposer == Role.SUPPLIER || claim.reason().breach();
        return owed && DisputeLifecycle.NEGOTIATING.contains(state) ? terms.answerBy(openedAt, now) : null;
    }

    Dispute in(State next) {
        return new Dispute(id, next, claim, terms, openedAt, orderHeld, proposals, evidence, responseOverdue, mediation,
                settlement, failure, closedAt);
    }

    Dispute with(Claim other) {
        return new Dispute(id, state, other, terms, openedAt, orderHeld, proposals, evidence, responseOverdue, mediation,
                settlement, failure, closedAt);
    }

    Dispute with(Proposals others) {
        return new Dispute(id, state, claim, terms, openedAt, orderHeld, others, evidence, responseOverdue, mediation,
                settlement, failure, closedAt);
    }

    Dispute with(List<Evidence> items) {
        return new Dispute(id, state, claim, terms, openedAt, orderHeld, proposals, items, responseOverdue, mediation,
                settlement, failure, closedAt);
    }

    Dispute with(Mediation other) {
        return new Dispute(id, state, claim, terms, openedAt, orderHeld, proposals, evidence, responseOverdue, other,
                settlement, failure, closedAt);
    }

    Dispute with(Settlement other) {
        return new Dispute(id, state, claim, terms, openedAt, orderHeld, proposals, evidence, responseOverdue, mediation,
                other, failure, closedAt);
    }

    Dispute held() {
        return new Dispute(id, state, claim, terms, openedAt, true, proposals, evidence, responseOverdue, mediation,
                settlement, failure, closedAt);
    }

    Dispute reminded() {
        return new Dispute(id, state, claim, terms, openedAt, orderHeld, proposals, evidence, true, mediation, settlement,
                failure, closedAt);
    }

    Dispute failed(String code) {
        return new Dispute(id, state, claim, terms, openedAt, orderHeld, proposals, evidence, responseOverdue, mediation,
                settlement, code, closedAt);
    }

    Dispute closedAt(Instant at) {
        return new Dispute(id, state, claim, terms, openedAt, orderHeld, proposals, evidence, responseOverdue, mediation,
                settlement, failure, at);
    }
}
