package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Role;

/** What somebody may do in a dispute right now: the table, less what a guard would refuse. */
public final class Allowed {

    private Allowed() {
    }

    public static Set<Command> to(Actor by, Dispute dispute, Instant now) {
        Set<Command> allowed = EnumSet.noneOf(Command.class);
        for (Command command : DisputeLifecycle.TABLE.allowed(dispute.state(), by.role())) {
            if (guarded(command, by, dispute, now)) {
                allowed.add(command);
            }
        }
        return allowed;
    }

    private static boolean guarded(Command command, Actor by, Dispute dispute, Instant now) {
        Mediation mediation = dispute.mediation();
        return switch (command) {
            case ACCEPT, REJECT -> dispute.proposals().pending().filter(proposal -> proposal.by() != by.role()).isPresent();
            case ESCALATE -> escalationOpen(dispute, now);
            case COMPLETE_EVIDENCE -> by.is(Role.BUYER) ? !mediation.buyerComplete() : !mediation.supplierComplete();
            case ASSIGN -> !by.party().equals(mediation.assignedTo());
            case REQUEST_EVIDENCE, RULE -> by.party().equals(mediation.assignedTo());
            case HOLD, OPEN, FAIL, PROPOSE, WITHDRAW, SUBMIT_EVIDENCE, START_REFUND, SETTLE_REFUND, END_NEGOTIATION,
                    SUPPLIER_SILENT, BUYER_SILENT, BREACH, REMIND, END_EVIDENCE ->
                true;
        };
    }

    private static boolean escalationOpen(Dispute dispute, Instant now) {
        Instant opensAt = dispute.escalationOpensAt();
        return opensAt != null && !now.isBefore(opensAt) && dispute.proposals().pendingOf(Role.SUPPLIER).isEmpty();
    }
}
