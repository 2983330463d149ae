package tradeassurance.dispute.model;

import java.time.Instant;

import tradeassurance.dispute.model.DisputeEvent.AutoCancelled;
import tradeassurance.dispute.model.DisputeEvent.BreachOccurred;
import tradeassurance.dispute.model.DisputeEvent.Escalated;
import tradeassurance.dispute.model.DisputeEvent.ResponseOverdue;
import tradeassurance.dispute.model.DisputeEvent.TargetMissed;
import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** What comes of time, when nobody acts. */
final class Silence {

    private Silence() {
    }

    static Decision<Dispute> lapse(Dispute dispute, DisputeTimer timer, Command command, Instant due) {
        return switch (timer) {
            case NEGOTIATION_END -> escalated(dispute, command, Actor.CLOCK, EscalationCause.NEGOTIATION_TIMEOUT, due);
            case SUPPLIER_SILENCE -> escalated(dispute, command, Actor.CLOCK, EscalationCause.SUPPLIER_SILENT, due);
            case AGREEMENT_END, BUYER_SILENCE -> Closing.settle(dispute, command, Actor.CLOCK, Outcome.AUTO_CANCELLED, null,
                    new AutoCancelled(dispute.claim().amount()), due);
            case BREACH -> breach(stay(dispute, command), due);
            case SUPPLIER_DUE -> Decision.of(stay(dispute, command).reminded(), new ResponseOverdue(due));
            case EVIDENCE_END -> CaseFile.review(dispute, command, Actor.CLOCK, due);
            case MEDIATION_TARGET, RULING_TARGET -> Decision.of(
                    stay(dispute, command).with(dispute.mediation().reportedLate()), new TargetMissed(dispute.state(), due));
        };
    }

    static Decision<Dispute> escalated(Dispute dispute, Command command, Actor by, EscalationCause cause, Instant now) {
        Instant target = dispute.terms().calendar().endOfBusinessDay(now, dispute.terms().mediationDays());
        State next = DisputeLifecycle.TABLE.next(dispute.state(), command, by.role(), State.ESCALATED);
        return Decision.of(dispute.in(next).with(Mediation.since(now, cause, target)),
                new Escalated(cause, dispute.claim().amount(), target));
    }

    /** The cancellation turns into a claim for not shipping; from now on the supplier owes an answer (A11). */
    private static Decision<Dispute> breach(Dispute dispute, Instant now) {
        Dispute late = dispute.with(dispute.claim().as(DisputeReason.NOT_SHIPPED_ON_TIME));
        if (late.state() == State.AWAITING_SUPPLIER_RESPONSE) {
            late = late.with(late.proposals().due(late.terms().answerBy(late.openedAt(), now)));
        }
        return Decision.of(late, new BreachOccurred(late.claim().reason(), late.supplierAnswersBy()));
    }

    private static Dispute stay(Dispute dispute, Command command) {
        State same = DisputeLifecycle.TABLE.next(dispute.state(), command, Actor.CLOCK.role());
        return dispute.in(same);
    }
}
