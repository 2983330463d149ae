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
import tradeassurance.payment.escrow.model.EscrowEvent.ChargebackBorne;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowFrozen;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowOpened;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowReceived;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowRefundPaid;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowReleased;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowUnfrozen;

/**
 * The money of one order. Every movement of it is a decision of this account; one that does not add up cannot exist.
 *
 * @param id the order's
 * @param released what the supplier got at coverage end
 * @param paidBack what of the refunds has reached the buyer
 * @param claim what a dispute holds; null where none does
 * @param over the disputes that are over, so that a freeze that comes late takes no effect
 * @param paid what the payments have brought, the oldest first
 */
public record EscrowAccount(String id, String buyerId, String supplierId, EscrowState state, Money released, Money paidBack,
        @Nullable Claim claim, List<String> over, List<Paid> paid) implements Aggregate<EscrowAccount> {

    public EscrowAccount {
        over = List.copyOf(over);
        paid = List.copyOf(paid);
        Waterfall sums = new Waterfall(paid, released);
        if (sums.held().lessThan(sums.surplus()) || released.isNegative() || paidBack.isNegative()
                || paidBack.moreThan(sums.refunded()) || (state == EscrowState.FROZEN) != (claim != null)) {
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
            throw new Refusal(EscrowRefusal.ESCROW_FROZEN, "nothing is advanced while a dispute holds all of the money");
        }
        Money none = Money.zero(payment.received().currency());
        List<Paid> more = new ArrayList<>(paid);
        more.add(new Paid(payment.paymentId(), payment.method(), payment.received(), payment.advanced(), none, none,
                payment.surplus()));
        EscrowAccount next = with(state, claim, over, more);
        return Decision.of(next,
                new EscrowReceived(payment.paymentId(), payment.method(), payment.charged(), payment.received(),
                        payment.fee(), payment.advanced(), payment.surplus(), next.held()));
    }

    /** The same dispute may come to be about another amount. */
    Decision<EscrowAccount> freeze(Claim wanted, Actor by) {
        if (over.contains(wanted.disputeId()) || wanted.equals(claim)) {
            return Decision.unchanged(this);
        }
        if (claim != null && !claim.disputeId().equals(wanted.disputeId())) {
            throw frozen("the order's money is held by another dispute");
        }
        EscrowState next = TABLE.next(state, EscrowAction.FREEZE, by.role());
        if (paid.isEmpty()) {
            throw new Refusal(EscrowRefusal.NO_SETTLED_PAYMENT, "no payment of this order has settled");
        }
        if (wanted.amount() != null) {
            RefundBooking.refuseUnlessRefundable(this, wanted.amount());
        }
        return Decision.of(with(next, wanted, over, paid), new EscrowFrozen(wanted.disputeId(), wanted.amount(), held()));
    }

    Decision<EscrowAccount> unfreeze(String dispute, Actor by) {
        if (over.contains(dispute) || TABLE.terminal(state)) {
            return Decision.unchanged(this);
        }
        boolean frozen = heldBy(dispute);
        EscrowState next = TABLE.next(state, EscrowAction.UNFREEZE, by.role(), frozen ? EscrowState.OPEN : state);
        List<String> more = new ArrayList<>(over);
        more.add(dispute);
        return Decision.of(with(next, frozen ? null : claim, more, paid), new EscrowUnfrozen(dispute, !frozen));
    }

    Decision<EscrowAccount> bookRefund(EscrowCommand.BookRefund refund, Actor by) {
        return RefundBooking.book(this, refund, by);
    }

    Decision<EscrowAccount> giveBack(String refundId, String paymentId, Actor by) {
        return RefundBooking.giveBack(this, refundId, paymentId, by);
    }

    Decision<EscrowAccount> chargeBack(EscrowCommand.ChargeBack notice, Actor by) {
        requireUnlessOver(EscrowAction.CHARGE_BACK, by);
        return RefundBooking.chargeBack(this, notice);
    }

    Decision<EscrowAccount> bear(EscrowCommand.BearChargeback beyond, Actor by) {
        requireUnlessOver(EscrowAction.CHARGE_BACK, by);
        return Decision.of(this, new ChargebackBorne(beyond.paymentId(), beyond.method(), beyond.fee(), beyond.twice(),
                beyond.sent()));
    }

    /** What has to be booked even after the end. */
    private void requireUnlessOver(EscrowAction action, Actor by) {
        if (!TABLE.terminal(state)) {
            TABLE.require(state, action, by.role());
        }
    }

    /** The payments on which the platform still risks an advance. */
    public List<String> atRisk() {
        return TABLE.terminal(state) ? List.of()
                : paid.stream().filter(payment -> payment.atRisk().isPositive()).map(Paid::paymentId).toList();
    }

    /** What is booked has been set aside, so it can be paid even after the end. */
    Decision<EscrowAccount> payRefund(EscrowCommand.PayRefund part, Actor by) {
        requireUnlessOver(EscrowAction.PAY_REFUND, by);
        return Decision.of(new EscrowAccount(id, buyerId, supplierId, state, released, paidBack.plus(part.amount()), claim,
                over, paid), new EscrowRefundPaid(part.refundId(), part.method(), part.amount(), part.sent()));
    }

    Decision<EscrowAccount> release(String reason, Actor by) {
        if (state == EscrowState.RELEASED) {
            return Decision.unchanged(this);
        }
        if (claim != null) {
            throw frozen("the order's money is held by a dispute");
        }
        EscrowState next = TABLE.next(state, EscrowAction.RELEASE, by.role());
        if (sums().surplus().isPositive()) {
            throw new Refusal(EscrowRefusal.SURPLUS_PENDING, sums().surplus() + " is still to be given back to the buyer");
        }
        return Decision.of(new EscrowAccount(id, buyerId, supplierId, next, held(), paidBack, null, over, paid),
                new EscrowReleased(reason, held(), atRisk()));
    }

    Refusal frozen(String detail) {
        return new Refusal(EscrowRefusal.ESCROW_FROZEN, detail).with("frozen_by", String.valueOf(frozenBy()));
    }

    EscrowAccount with(EscrowState next, @Nullable Claim held, List<String> ended, List<Paid> payments) {
        return new EscrowAccount(id, buyerId, supplierId, next, released, paidBack, held, ended, payments);
    }

    boolean heldBy(@Nullable String dispute) {
        return claim != null && claim.disputeId().equals(dispute);
    }

    /**
     * Whether what arrives may go on to the supplier: not while a dispute holds everything, and not once all has gone back or
     * been released, since the order is over then and will have it given back.
     */
    public boolean mayAdvance() {
        boolean over = !paid.isEmpty() && refundable().isZero();
        return !over && (state == EscrowState.OPEN || claim != null && !claim.whole());
    }

    /** The dispute that holds the money, or a part of it. */
    public @Nullable String frozenBy() {
        return claim == null ? null : claim.disputeId();
    }

    /** What of the refundable a dispute holds; ordinary refunds never touch it (R99). */
    public Money frozen() {
        return claim == null ? Money.zero(released.currency()) : claim.of(refundable());
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

    /** What the buyer may still get back (INV3): everything paid that the order needs, until coverage ends. */
    public Money refundable() {
        return state == EscrowState.RELEASED ? Money.zero(released.currency())
                : received().minus(refunded()).minus(sums().surplus());
    }

    Waterfall sums() {
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
