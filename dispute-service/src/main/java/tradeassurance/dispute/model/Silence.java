package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.Objects;

import tradeassurance.dispute.model.DisputeEvent.AutoCancelled;
import tradeassurance.dispute.model.DisputeEvent.BreachOccurred;
import tradeassurance.dispute.model.DisputeEvent.ResponseDueSoon;
import tradeassurance.dispute.model.DisputeEvent.ResponseOverdue;
import tradeassurance.dispute.model.DisputeEvent.TargetMissed;
import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Role;

/** What comes of time, when nobody acts. */
final class Silence {

    private Silence() {
    }

    static Decision<Dispute> lapse(Dispute dispute, DisputeTimer timer, Command command, Instant due) {
        return switch (timer) {
            case NEGOTIATION_END ->
                Escalation.of(dispute, command, Actor.CLOCK, EscalationCause.NEGOTIATION_TIMEOUT, due);
            case SUPPLIER_SILENCE -> Escalation.of(dispute, command, Actor.CLOCK, EscalationCause.SUPPLIER_SILENT, due);
            case AGREEMENT_END, BUYER_SILENCE -> Closing.settle(dispute, command, Actor.CLOCK, Outcome.AUTO_CANCELLED, null,
                    new AutoCancelled(dispute.claim().amount()), due);
            case BREACH -> breach(stay(dispute, command), due);
            case SUPPLIER_DUE -> Decision.of(stay(dispute, command).overdue(), new ResponseOverdue(due));
            case RESPONSE_DUE_SOON -> dueSoon(stay(dispute, command));
            case EVIDENCE_END -> CaseFile.review(dispute, command, Actor.CLOCK, due);
            case MEDIATION_TARGET, RULING_TARGET, FINDING_TARGET -> Decision.of(
                    stay(dispute, command).with(dispute.mediation().reportedLate()), new TargetMissed(dispute.state(), due));
            case RETURN_END -> ReturnLeg.notShipped(dispute, command, due);
            case RECEIPT_END -> ReturnLeg.notReceived(dispute, command);
        };
    }

    private static Decision<Dispute> dueSoon(Dispute dispute) {
        Proposal waiting = dispute.proposals().pending().orElseThrow();
        Role awaiting = waiting.by() == Role.BUYER ? Role.SUPPLIER : Role.BUYER;
        return Decision.of(dispute.with(dispute.proposals().reminded()),
                new ResponseDueSoon(waiting.number(), awaiting, Objects.requireNonNull(waiting.responseDueAt())));
    }

    /** The cancellation turns into a claim for not shipping; from now on the supplier owes an answer (A11). */
    private static Decision<Dispute> breach(Dispute dispute, Instant now) {
        Dispute late = dispute.with(dispute.claim().as(DisputeReason.NOT_SHIPPED_ON_TIME));
        if (late.state() == State.AWAITING_SUPPLIER_RESPONSE) {
            late = late.with(late.proposals().due(now, late.terms().answerBy(late.openedAt(), now)));
        }
        return Decision.of(late, new BreachOccurred(late.claim().reason(), DisputeClock.supplierAnswersBy(late)));
    }

    private static Dispute stay(Dispute dispute, Command command) {
        State same = DisputeLifecycle.TABLE.next(dispute.state(), command, Actor.CLOCK.role());
        return dispute.in(same);
    }
}
