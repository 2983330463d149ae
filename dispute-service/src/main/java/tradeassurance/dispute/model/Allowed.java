package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Role;

/** What somebody may do in a dispute right now: the table, less what a guard would refuse. */
public final class Allowed {

    private final Actor by;
    private final Dispute dispute;
    private final Mediation mediation;
    private final @Nullable GoodsReturn goods;
    private final Instant now;

    private Allowed(Actor by, Dispute dispute, Instant now) {
        this.by = by;
        this.dispute = dispute;
        this.mediation = dispute.mediation();
        this.goods = dispute.goods();
        this.now = now;
    }

    public static Set<Command> to(Actor by, Dispute dispute, Instant now) {
        Allowed guards = new Allowed(by, dispute, now);
        Set<Command> allowed = EnumSet.noneOf(Command.class);
        DisputeLifecycle.TABLE.allowed(dispute.state(), by.role()).stream().filter(guards::pass).forEach(allowed::add);
        return allowed;
    }

    private boolean pass(Command command) {
        return switch (command) {
            case EDIT -> !dispute.proposals().answeredBySupplier();
            case ACCEPT, REJECT -> dispute.proposals().pending().filter(proposal -> proposal.by() != by.role()).isPresent();
            case RETRACT -> dispute.proposals().pendingOf(by.role()).filter(proposal -> proposal.number() > 1).isPresent();
            case ESCALATE -> escalationOpen();
            case SUBMIT_EVIDENCE -> CaseFile.open(dispute, by.role(), now);
            case COMPLETE_EVIDENCE -> mediation.round() != null && !mediation.round().of(by.role()).complete();
            case ASSIGN -> !by.party().equals(mediation.assignedTo());
            case REQUEST_EVIDENCE -> mine()
                    && (dispute.state() != State.UNDER_REVIEW || mediation.rounds().size() < Bench.MOST_ROUNDS);
            case EXTEND_EVIDENCE -> mine() && !(mediation.extended(Role.BUYER) && mediation.extended(Role.SUPPLIER));
            case RULE -> mine();
            case SHIP_BACK -> goods != null && goods.shippedAt() == null;
            case REPORT_ARRIVAL -> sent() && goods != null && goods.arrivedAt() == null;
            case RECEIVE_RETURN -> sent();
            case OBJECT_TO_RETURN -> sent() && goods != null && goods.objection() == null;
            case DECIDE_RETURN -> mine() && goods != null && goods.objection() != null;
            case RETRY_REFUND -> dispute.settlement() != null
                    && dispute.settlement().status() == Settlement.RefundStatus.FAILED;
            case HOLD, OPEN, FAIL, PROPOSE, WITHDRAW, MESSAGE, TRANSLATE, ATTACH_RECORDS, AMEND, REFUSE_AMENDMENT, START_REFUND,
                    SETTLE_REFUND, END_NEGOTIATION, SUPPLIER_SILENT, BUYER_SILENT, BREACH, REMIND, END_EVIDENCE, END_RETURN,
                    END_RECEIPT ->
                true;
        };
    }

    private boolean mine() {
        return by.party().equals(mediation.assignedTo());
    }

    private boolean sent() {
        return goods != null && goods.shippedAt() != null;
    }

    private boolean escalationOpen() {
        Instant opensAt = dispute.escalationOpensAt();
        boolean supplier = by.is(Role.SUPPLIER);
        return opensAt != null && !now.isBefore(opensAt) && (!supplier || dispute.terms().supplierEscalates())
                && dispute.proposals().pending().filter(waiting -> supplier || waiting.by() == Role.SUPPLIER).isEmpty();
    }
}
