package tradeassurance.dispute.model;

import java.time.Instant;

import tradeassurance.dispute.model.DisputeEvent.AmendmentMade;
import tradeassurance.dispute.model.DisputeEvent.AmendmentOrdered;
import tradeassurance.dispute.model.DisputeEvent.AmendmentRefused;
import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Role;

/** An agreed discount or later date becomes a version of the contract before the dispute closes (A11, A28). */
final class Amending {

    private Amending() {
    }

    static Decision<Dispute> order(Dispute dispute, Proposal accepted, Actor by, Event because) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.ACCEPT, by.role(), State.AMENDMENT_PENDING);
        return Decision.of(dispute.in(next).with(Settlement.without(Outcome.AGREED)), because,
                new AmendmentOrdered(accepted.number(), accepted.postponement(), accepted.amount()));
    }

    static Decision<Dispute> made(Dispute dispute, Actor by, Instant now) {
        if (by.is(Role.SERVICE) && dispute.state() != State.AMENDMENT_PENDING) {
            return Decision.unchanged(dispute);
        }
        return Closing.settle(dispute, Command.AMEND, by, Outcome.AGREED, null, new AmendmentMade(), now);
    }

    /** The parties meant what cannot be: the mediator helps them on. */
    static Decision<Dispute> notMade(Dispute dispute, String code, Actor by, Instant now) {
        if (by.is(Role.SERVICE) && dispute.state() != State.AMENDMENT_PENDING) {
            return Decision.unchanged(dispute);
        }
        return Escalation.after(new AmendmentRefused(code), Escalation.of(dispute.with((Settlement) null),
                Command.REFUSE_AMENDMENT, by, EscalationCause.AGREEMENT_NOT_POSSIBLE, now));
    }
}
