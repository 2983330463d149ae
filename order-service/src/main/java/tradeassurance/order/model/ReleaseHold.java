package tradeassurance.order.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/**
 * A dispute is over.
 *
 * @param refunded what went back to the buyer; null for nothing
 * @param fullRefund whether nothing refundable is left, which ends the order
 */
public record ReleaseHold(String disputeId, String outcome, @Nullable Money refunded, boolean fullRefund)
        implements
            OrderCommand {

    /** The outcome of a dispute that was undone before it was open. */
    private static final String NEVER_OPENED = "OPENING_FAILED";

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        // An order that is over is not held; a release that comes to it has nothing left to do.
        if (order.holds().released().contains(disputeId) || OrderLifecycle.TABLE.terminal(order.status())) {
            return Decision.unchanged(order);
        }
        Instant since = order.holds().since();
        Holds released = order.holds().released(disputeId, !NEVER_OPENED.equals(outcome));
        if (since == null || !order.holds().by(disputeId)) {
            return early(order, by, released);
        }
        if (fullRefund && refunded == null) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "a full refund has an amount").at("/refunded");
        }
        Payments payments = refunded == null ? order.payments() : order.payments().refunded(refunded, fullRefund);
        if (fullRefund) {
            return over(order.moved(OrderAction.RELEASE, by, end(order)).with(released).with(payments));
        }
        Order next = resumed(order.moved(OrderAction.RELEASE, by, order.status()), order, since, now).with(released)
                .with(payments);
        return Decision.of(next, new OrderEvent.DisputeReleased(disputeId, outcome, refunded, false, next.acceptanceDueAt(),
                next.clocks().coverageEndsAt()));
    }

    /** It has overtaken its own hold: remembered, so that the hold finds it over. */
    private Decision<Order> early(Order order, Actor by, Holds released) {
        if (refunded != null && refunded.isPositive()) {
            throw new Refusal(Refused.ILLEGAL_STATE, "dispute " + disputeId + " does not hold this order")
                    .with("current_status", order.status().name());
        }
        return Decision.of(order.moved(OrderAction.RELEASE, by, order.status()).with(released),
                new OrderEvent.HoldForestalled(disputeId, outcome));
    }

    private Decision<Order> over(Order ended) {
        OrderEvent released = new OrderEvent.DisputeReleased(disputeId, outcome, refunded, true, null, null);
        return ended.status() == OrderStatus.CLOSED
                ? Decision.of(ended, released, new OrderEvent.Closed(ClosedBecause.REFUNDED))
                : Decision.of(ended, released, new OrderEvent.Cancelled("refunded in full"));
    }

    private static OrderStatus end(Order order) {
        return order.fulfilment().shippedAt() == null ? OrderStatus.CANCELLED : OrderStatus.CLOSED;
    }

    private static Order resumed(Order moved, Order held, Instant since, Instant now) {
        Order going = moved.with(Acceptance.resumed(held, since, now))
                .with(held.clocks().paymentAtLeast(now.plus(held.contract().periods().respite())));
        return moved.status() == OrderStatus.COMPLETED ? going.with(going.clocks().coverageResumed(since, now)) : going;
    }
}
