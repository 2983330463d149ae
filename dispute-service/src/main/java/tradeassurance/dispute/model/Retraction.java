package tradeassurance.dispute.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.DisputeEvent.ProposalWithdrawn;
import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.dispute.model.Proposal.Status;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Role;

/**
 * Whoever takes a proposal back stands where it stood before, on the clock of then: nobody gains time by proposing and taking
 * back.
 */
final class Retraction {

    private Retraction() {
    }

    static Decision<Dispute> of(Dispute dispute, int number, Actor by, Instant now) {
        DisputeLifecycle.TABLE.require(dispute.state(), Command.RETRACT, by.role());
        Proposal taken = dispute.proposals().toRetract(number, by.role());
        Proposals rest = dispute.proposals().answered(number, Status.WITHDRAWN, null);
        if (DisputeLifecycle.MEDIATION.contains(dispute.state())) {
            return Decision.of(dispute.with(rest), new ProposalWithdrawn(number, null));
        }
        if (by.is(Role.BUYER)) {
            return standing(dispute, rest, taken.responseDueAt(), number, by, now);
        }
        Instant due = rest.standing(Role.BUYER).responseDueAt();
        return due == null || now.isBefore(due) ? standing(dispute, rest, due, number, by, now)
                : tooLate(dispute.with(rest), number, by, now);
    }

    /** The buyer's last proposal waits for the supplier again, until when it did before. */
    private static Decision<Dispute> standing(Dispute dispute, Proposals rest, @Nullable Instant due, int number, Actor by,
            Instant now) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.RETRACT, by.role(), State.AWAITING_SUPPLIER_RESPONSE);
        return Decision.of(dispute.in(next).with(rest.again(Role.BUYER, now, due)), new ProposalWithdrawn(number, due));
    }

    /** The time for an answer has passed meanwhile, and now there is none. */
    private static Decision<Dispute> tooLate(Dispute dispute, int number, Actor by, Instant now) {
        return Escalation.after(new ProposalWithdrawn(number, null),
                Escalation.of(dispute, Command.RETRACT, by, EscalationCause.SUPPLIER_SILENT, now));
    }
}
