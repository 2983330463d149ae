package tradeassurance.order.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Refusal;

/**
 * Either side, or the clock, drops an order of which nothing has been paid.
 *
 * @param cancelledPayment the payment that was under way and has been cancelled for it; null where there was none
 */
public record Cancel(@Nullable String reason, @Nullable String cancelledPayment) implements OrderCommand {

    public Cancel(@Nullable String reason) {
        this(reason, null);
    }

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        Order cancelled = order.moved(OrderAction.CANCEL, by, OrderStatus.CANCELLED);
        PaymentLock lock = order.payments().lock();
        if (lock == null) {
            return Decision.of(cancelled, new OrderEvent.Cancelled(reason));
        }
        Refusal paying = OrderGuards.paymentInProgress(order);
        if (paying != null && !order.payments().locks(String.valueOf(cancelledPayment))) {
            throw paying;
        }
        return Decision.of(cancelled.with(order.payments().without(lock.paymentId(), now)),
                new OrderEvent.PaymentFailed(lock.paymentId(), PaymentOutcome.CANCELLED), new OrderEvent.Cancelled(reason));
    }
}
