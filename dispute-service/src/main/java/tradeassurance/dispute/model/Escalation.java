package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import tradeassurance.dispute.model.DisputeEvent.Escalated;
import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

/** How the platform is called in: by a party, by silence, or by an agreement that cannot be carried out. */
final class Escalation {

    private Escalation() {
    }

    /** R90, A6: from day 4 on, unless a proposal waits for an answer. */
    static Decision<Dispute> asked(Dispute dispute, Actor by, Instant now) {
        DisputeLifecycle.TABLE.require(dispute.state(), Command.ESCALATE, by.role());
        if (by.is(Role.SUPPLIER) && !dispute.terms().supplierEscalates()) {
            throw new Refusal(Refused.FORBIDDEN, "escalating is for the buyer");
        }
        Instant opensAt = dispute.escalationOpensAt();
        if (opensAt == null) {
            throw new Refusal(DisputeRefusal.REASON_NOT_COVERED, "nothing is broken yet: this needs the supplier's agreement");
        }
        if (now.isBefore(opensAt)) {
            throw new Refusal(DisputeRefusal.ESCALATION_TOO_EARLY, "escalation opens at " + opensAt)
                    .with("available_at", opensAt);
        }
        dispute.proposals().pending().filter(waiting -> by.is(Role.SUPPLIER) || waiting.by() == Role.SUPPLIER)
                .ifPresent(waiting -> {
                    throw new Refusal(DisputeRefusal.PROPOSAL_PENDING, "proposal " + waiting.number() + " waits for an answer")
                            .with("proposal", waiting.number());
                });
        return of(dispute, Command.ESCALATE, by,
                by.is(Role.BUYER) ? EscalationCause.BUYER_REQUEST : EscalationCause.SUPPLIER_REQUEST, now);
    }

    static Decision<Dispute> of(Dispute dispute, Command command, Actor by, EscalationCause cause, Instant now) {
        Instant target = dispute.terms().calendar().endOfBusinessDay(now, dispute.terms().mediationDays());
        State next = DisputeLifecycle.TABLE.next(dispute.state(), command, by.role(), State.ESCALATED);
        return Decision.of(dispute.in(next).with(dispute.mediation().escalated(now, cause, target)),
                new Escalated(cause, dispute.claim().amount(), target));
    }

    static Decision<Dispute> after(Event first, Decision<Dispute> escalated) {
        List<Event> events = new ArrayList<>(List.of(first));
        events.addAll(escalated.events());
        return new Decision<>(escalated.next(), events);
    }
}
