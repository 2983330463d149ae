package tradeassurance.dispute.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import tradeassurance.dispute.model.DisputeEvent.RefundOrdered;
import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.dispute.model.ReturnEvent.Arrived;
import tradeassurance.dispute.model.ReturnEvent.Contested;
import tradeassurance.dispute.model.ReturnEvent.Decided;
import tradeassurance.dispute.model.ReturnEvent.NotReceived;
import tradeassurance.dispute.model.ReturnEvent.NotShipped;
import tradeassurance.dispute.model.ReturnEvent.Ordered;
import tradeassurance.dispute.model.ReturnEvent.Received;
import tradeassurance.dispute.model.ReturnEvent.Shipped;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/** The goods go back, then the money does (R95). Silence never keeps either waiting. */
final class ReturnLeg {

    private ReturnLeg() {
    }

    static Decision<Dispute> order(Dispute dispute, Command command, Actor by, Outcome outcome, Money amount, Event because,
            Instant now) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), command, by.role(), State.AWAITING_RETURN);
        Instant shipBy = now.plus(Duration.ofDays(dispute.terms().returns().shipBackDays()));
        return Decision.of(
                dispute.in(next).with(GoodsReturn.wanted(shipBy)).with(Settlement.afterReturn(outcome, amount)), because,
                new Ordered(outcome, amount, shipBy));
    }

    static Decision<Dispute> shipped(Dispute dispute, ReturnCommand.ShipBack sent, Actor by, Instant now) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.SHIP_BACK, by.role());
        GoodsReturn goods = goods(dispute);
        unless(goods.shippedAt() != null, "the goods are on their way");
        Dispute sending = dispute.in(next).with(goods.shipped(sent.carrier(), sent.trackingNumber(), now));
        return Decision.of(sending, new Shipped(sent.carrier(), sent.trackingNumber(), DisputeClock.receiptBy(sending)));
    }

    static Decision<Dispute> arrived(Dispute dispute, Actor by, Instant now) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.REPORT_ARRIVAL, by.role());
        GoodsReturn goods = goods(dispute);
        unless(goods.shippedAt() == null, "the goods have not been sent");
        unless(goods.arrivedAt() != null, "the goods have arrived");
        Dispute there = dispute.in(next).with(goods.arrived(now));
        return Decision.of(there, new Arrived(DisputeClock.receiptBy(there)));
    }

    static Decision<Dispute> received(Dispute dispute, Actor by, Instant now) {
        DisputeLifecycle.TABLE.require(dispute.state(), Command.RECEIVE_RETURN, by.role());
        unless(goods(dispute).shippedAt() == null, "the goods have not been sent");
        return refund(dispute.with(goods(dispute).received(now)), Command.RECEIVE_RETURN, by, new Received());
    }

    /** From now on it is for a mediator to find out; the supplier's silence no longer counts as receipt. */
    static Decision<Dispute> objected(Dispute dispute, String note, Actor by, Instant now) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.OBJECT_TO_RETURN, by.role());
        GoodsReturn goods = goods(dispute);
        unless(goods.shippedAt() == null, "the goods have not been sent");
        unless(goods.objection() != null, "there is an objection");
        Instant target = dispute.terms().calendar().endOfBusinessDay(now, dispute.terms().rulingDays());
        return Decision.of(dispute.in(next).with(goods.objected(note)).with(dispute.mediation().wantedBy(target)),
                new Contested(note, target));
    }

    static Decision<Dispute> decided(Dispute dispute, ReturnCommand.Decide finding, Actor by, Instant now) {
        DisputeLifecycle.TABLE.require(dispute.state(), Command.DECIDE_RETURN, by.role());
        unless(goods(dispute).objection() == null, "nobody has objected to the return");
        Bench.requireAssigned(dispute, by);
        Decided event = new Decided(finding.returned(), finding.text());
        return finding.returned() ? refund(dispute.with(goods(dispute).received(now)), Command.DECIDE_RETURN, by, event)
                : Closing.settle(dispute, Command.DECIDE_RETURN, by, Outcome.RETURN_NOT_DONE, null, event, now);
    }

    /** The time to send has passed: no refund. */
    static Decision<Dispute> notShipped(Dispute dispute, Command command, Instant due) {
        return Closing.settle(dispute, command, Actor.CLOCK, Outcome.RETURN_NOT_DONE, null, new NotShipped(), due);
    }

    /** The supplier's silence of goods that have arrived counts as receipt. */
    static Decision<Dispute> notReceived(Dispute dispute, Command command) {
        return refund(dispute, command, Actor.CLOCK, new NotReceived());
    }

    private static Decision<Dispute> refund(Dispute dispute, Command command, Actor by, Event because) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), command, by.role(), State.REFUND_PENDING);
        Settlement promised = Objects.requireNonNull(dispute.settlement());
        Money amount = Objects.requireNonNull(promised.amount());
        return Decision.of(dispute.in(next).with(Settlement.of(promised.outcome(), amount)), because,
                new RefundOrdered(promised.outcome(), amount));
    }

    private static GoodsReturn goods(Dispute dispute) {
        return Objects.requireNonNull(dispute.goods());
    }

    private static void unless(boolean wrong, String detail) {
        if (wrong) {
            throw new Refusal(DisputeRefusal.RETURN_NOT_THERE, detail);
        }
    }
}
