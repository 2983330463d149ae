package tradeassurance.payment.escrow.model;

import static tradeassurance.payment.escrow.model.EscrowLifecycle.TABLE;

import java.util.List;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowRefundBooked;

/** Decides whether so much may go back to the buyer, where it comes from, and through which payments it goes. */
final class RefundBooking {

    private RefundBooking() {
    }

    static Decision<EscrowAccount> book(EscrowAccount account, EscrowCommand.BookRefund refund, Actor by) {
        TABLE.require(account.state(), EscrowAction.BOOK_REFUND, by.role());
        refuseUnlessRefundable(account, refund.amount());
        boolean itsOwn = account.heldBy(refund.disputeId());
        Money frozen = itsOwn ? Money.zero(refund.amount().currency()) : account.frozen();
        Money free = account.refundable().minus(frozen);
        if (refund.amount().moreThan(free)) {
            throw account.frozen(free + " of the order is not held by a dispute").with("undisputed", free.amount());
        }
        RefundPlan plan = plan(account, refund.amount(), frozen, refund.available());
        Claim claim = account.claim();
        EscrowAccount next = account.with(account.state(), itsOwn && claim != null ? claim.less(refund.amount()) : claim,
                account.over(), Waterfall.book(account.paid(), plan.parts(), plan.recoveries()));
        return Decision.of(next, new EscrowRefundBooked(refund.refundId(), refund.disputeId(), refund.amount(),
                plan.funding(), plan.parts(), plan.recoveries(), next.refundable()));
    }

    /** What is frozen stays in escrow as far as it lies there; the rest of it is what was advanced, and is left alone too. */
    private static RefundPlan plan(EscrowAccount account, Money amount, Money frozen, Money available) {
        Money lying = account.held().minus(account.sums().surplus());
        Funding funding = Funding.of(amount, lying.minus(frozen.min(lying)), available);
        return new RefundPlan(funding, Waterfall.newestFirst(account.paid(), amount, Paid::refundable),
                Waterfall.newestFirst(account.paid(), funding.recovered(), Paid::atRisk));
    }

    /** Once: a payment whose surplus has been booked has none any more. */
    static Decision<EscrowAccount> giveBack(EscrowAccount account, String refundId, String paymentId, Actor by) {
        TABLE.require(account.state(), EscrowAction.GIVE_BACK, by.role());
        Paid paid = account.paid().stream().filter(payment -> payment.paymentId().equals(paymentId)).findFirst()
                .filter(payment -> payment.surplus().isPositive())
                .orElseThrow(() -> new IllegalStateException("payment " + paymentId + " has brought nothing too much"));
        Money surplus = paid.surplus();
        Money none = Money.zero(surplus.currency());
        EscrowAccount next = account.with(account.state(), account.claim(), account.over(), account.paid().stream()
                .map(payment -> payment.equals(paid) ? payment.giveBack(surplus) : payment).toList());
        return Decision.of(next, new EscrowRefundBooked(refundId, null, surplus, new Funding(surplus, none, none),
                List.of(new Share(paymentId, paid.method(), surplus)), List.of(), next.refundable()));
    }

    /**
     * Through the very payment, and out of whatever there is: escrow, even if a dispute holds it, then what the supplier has
     * and
     * owes. After the end all of it is the supplier's, and no limit is used any more that could be freed.
     */
    static Decision<EscrowAccount> chargeBack(EscrowAccount account, EscrowCommand.ChargeBack notice) {
        Paid paid = account.paid().stream().filter(payment -> payment.paymentId().equals(notice.paymentId())).findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing of payment " + notice.paymentId() + " is here"));
        Funding funding = Funding.of(notice.amount(), account.held().minus(account.sums().surplus()), notice.available());
        List<Share> parts = List.of(new Share(paid.paymentId(), paid.method(), notice.amount()));
        boolean over = account.state() == EscrowState.RELEASED;
        List<Share> recoveries = over ? List.of()
                : Waterfall.newestFirst(account.paid(), funding.recovered(), Paid::atRisk);
        List<Share> taken = over
                ? Waterfall.newestFirst(account.paid(), funding.recovered(), each -> each.received().minus(each.recovered()))
                : recoveries;
        EscrowAccount next = account.with(account.state(), account.claim(), account.over(),
                Waterfall.book(account.paid(), parts, taken));
        return Decision.of(next, new EscrowRefundBooked(notice.refundId(), null, notice.amount(), funding, parts, recoveries,
                next.refundable()));
    }

    static void refuseUnlessRefundable(EscrowAccount account, Money amount) {
        if (!amount.isPositive()) {
            throw new Refusal(EscrowRefusal.AMOUNT_NOT_POSITIVE, "a refund is of more than nothing").at("/amount");
        }
        if (amount.moreThan(account.refundable())) {
            throw new Refusal(EscrowRefusal.AMOUNT_OVER_REFUNDABLE,
                    account.refundable() + " of the order can still be refunded").at("/amount")
                    .with("refundable", account.refundable().amount());
        }
    }
}
