package tradeassurance.payment.escrow.model;

import static tradeassurance.payment.escrow.model.EscrowLifecycle.TABLE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowFrozen;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowOpened;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowReceived;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowRefundBooked;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowRefundPaid;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowReleased;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowUnfrozen;

/**
 * The money of one order. Every movement of it is a decision of this account; one that does not add up cannot exist.
 *
 * @param id the order's
 * @param released what the supplier got at coverage end
 * @param paidBack what providers have confirmed of what is refunded
 * @param frozenBy the dispute that holds the money; null where none does
 * @param over the disputes that are over, so that a freeze that comes late takes no effect
 * @param paid what the payments have brought, the oldest first
 */
public record EscrowAccount(String id, String buyerId, String supplierId, EscrowState state, Money released, Money paidBack,
        @Nullable String frozenBy, List<String> over, List<Paid> paid) implements Aggregate<EscrowAccount> {

    public EscrowAccount {
        over = List.copyOf(over);
        paid = List.copyOf(paid);
        Waterfall sums = new Waterfall(paid, released);
        if (sums.held().isNegative() || released.isNegative() || paidBack.isNegative() || paidBack.moreThan(sums.refunded())
                || (state == EscrowState.FROZEN) != (frozenBy != null)) {
            throw new IllegalStateException("an escrow account that does not add up: " + id);
        }
    }

    /** An account with nothing on it. */
    public static Decision<EscrowAccount> open(String orderId, String buyerId, String supplierId, Money nothing) {
        return Decision.of(new EscrowAccount(orderId, buyerId, supplierId, EscrowState.OPEN, nothing, nothing, null, List.of(),
                List.of()), new EscrowOpened(orderId));
    }

    public Decision<EscrowAccount> decide(EscrowCommand command, Actor by, Instant now) {
        return command.to(this, by, now);
    }

    Decision<EscrowAccount> receive(EscrowCommand.Receive payment, Actor by) {
        if (paid.stream().anyMatch(known -> known.paymentId().equals(payment.paymentId()))) {
            return Decision.unchanged(this);
        }
        TABLE.require(state, EscrowAction.RECEIVE, by.role());
        if (!mayAdvance() && payment.advanced().isPositive()) {
            throw new Refusal(EscrowRefusal.ESCROW_FROZEN, "nothing is advanced during a dispute");
        }
        Money none = Money.zero(payment.received().currency());
        List<Paid> more = new ArrayList<>(paid);
        more.add(new Paid(payment.paymentId(), payment.received(), payment.advanced(), none, none));
        EscrowAccount next = with(state, frozenBy, over, more);
        return Decision.of(next, new EscrowReceived(payment.paymentId(), payment.received(), payment.fee(), payment.advanced(),
                next.held()));
    }

    Decision<EscrowAccount> freeze(String dispute, Actor by) {
        if (over.contains(dispute) || dispute.equals(frozenBy)) {
            return Decision.unchanged(this);
        }
        refuseIfFrozen();
        TABLE.require(state, EscrowAction.FREEZE, by.role());
        if (paid.isEmpty()) {
            throw new Refusal(EscrowRefusal.NO_SETTLED_PAYMENT, "no payment of this order has settled");
        }
        return Decision.of(with(TABLE.next(state, EscrowAction.FREEZE, by.role()), dispute, over, paid),
                new EscrowFrozen(dispute, held()));
    }

    Decision<EscrowAccount> unfreeze(String dispute, Actor by) {
        if (over.contains(dispute) || TABLE.terminal(state)) {
            return Decision.unchanged(this);
        }
        boolean frozen = dispute.equals(frozenBy);
        EscrowState next = TABLE.next(state, EscrowAction.UNFREEZE, by.role(), frozen ? EscrowState.OPEN : state);
        List<String> more = new ArrayList<>(over);
        more.add(dispute);
        return Decision.of(with(next, frozen ? null : frozenBy, more, paid), new EscrowUnfrozen(dispute, !frozen));
    }

    Decision<EscrowAccount> bookRefund(EscrowCommand.BookRefund refund, Actor by) {
        if (frozenBy != null && !frozenBy.equals(refund.disputeId())) {
            refuseIfFrozen();
        }
        TABLE.require(state, EscrowAction.BOOK_REFUND, by.role());
        if (!refund.amount().isPositive()) {
            throw new Refusal(EscrowRefusal.AMOUNT_NOT_POSITIVE, "a refund is of more than nothing").at("/amount");
        }
        if (refund.amount().moreThan(refundable())) {
            throw new Refusal(EscrowRefusal.AMOUNT_OVER_REFUNDABLE, refundable() + " of the order can still be refunded")
                    .at("/amount").with("refundable", refundable().amount());
        }
        RefundPlan plan = plan(refund.amount(), refund.available());
        EscrowAccount next = with(state, frozenBy, over, Waterfall.book(paid, plan.parts(), plan.recoveries()));
        return Decision.of(next, new EscrowRefundBooked(refund.refundId(), refund.disputeId(), refund.amount(), plan.funding(),
                plan.parts(), plan.recoveries(), next.refundable()));
    }

    /** How a refund that is allowed would be funded and paid. */
    public RefundPlan plan(Money amount, Money available) {
        Funding funding = Funding.of(amount, held(), available);
        return new RefundPlan(funding, Waterfall.newestFirst(paid, amount, Paid::refundable),
                Waterfall.newestFirst(paid, funding.recovered(), Paid::atRisk));
    }

    /** The payments on which the platform still risks an advance. */
    public List<String> atRisk() {
        return TABLE.terminal(state) ? List.of()
                : paid.stream().filter(payment -> payment.atRisk().isPositive()).map(Paid::paymentId).toList();
    }

    /** What is booked has been set aside, so it can be paid even after the end. */
    Decision<EscrowAccount> payRefund(String refundId, Money amount, Actor by) {
        if (!TABLE.terminal(state)) {
            TABLE.require(state, EscrowAction.PAY_REFUND, by.role());
        }
        return Decision.of(new EscrowAccount(id, buyerId, supplierId, state, released, paidBack.plus(amount), frozenBy, over,
                paid), new EscrowRefundPaid(refundId, amount));
    }

    Decision<EscrowAccount> release(String reason, Actor by) {
        if (state == EscrowState.RELEASED) {
            return Decision.unchanged(this);
        }
        refuseIfFrozen();
        EscrowState next = TABLE.next(state, EscrowAction.RELEASE, by.role());
        return Decision.of(new EscrowAccount(id, buyerId, supplierId, next, held(), paidBack, null, over, paid),
                new EscrowReleased(reason, held(), atRisk()));
    }

    private void refuseIfFrozen() {
        if (frozenBy != null) {
            throw new Refusal(EscrowRefusal.ESCROW_FROZEN, "the order's money is held by a dispute").with("frozen_by",
                    frozenBy);
        }
    }

    private EscrowAccount with(EscrowState next, @Nullable String frozen, List<String> ended, List<Paid> payments) {
        return new EscrowAccount(id, buyerId, supplierId, next, released, paidBack, frozen, ended, payments);
    }

    /** Whether what arrives may go on to the supplier: not during a dispute, and not after the end. */
    public boolean mayAdvance() {
        return state == EscrowState.OPEN;
    }

    public Money received() {
        return sums().received();
    }

    public Money advanced() {
        return sums().advanced();
    }

    /** What is booked to go back, paid already or not. */
    public Money refunded() {
        return sums().refunded();
    }

    /** How much of what was advanced has been taken back from the supplier. */
    public Money recovered() {
        return sums().recovered();
    }

    /** What lies in escrow. */
    public Money held() {
        return sums().held();
    }

    /** What the buyer may still get back (INV3): everything paid, until coverage ends. */
    public Money refundable() {
        return state == EscrowState.RELEASED ? Money.zero(released.currency()) : received().minus(refunded());
    }

    private Waterfall sums() {
        return new Waterfall(paid, released);
    }

    @Override
    public List<Deadline> deadlines() {
        return List.of();
    }

    @Override
    public Decision<EscrowAccount> lapse(Deadline due) {
        throw new IllegalStateException("an escrow account has no timers: " + due);
    }
}
