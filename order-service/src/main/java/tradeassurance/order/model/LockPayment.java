package tradeassurance.order.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/** A payment begins; until its outcome is known there is no other, and the order stays as it is (R73). */
public record LockPayment(String paymentId, InstalmentName instalment, Money amount) implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        Payments payments = order.payments();
        if (payments.locks(paymentId) || payments.promisedBy(paymentId) || payments.finished().contains(paymentId)) {
            return Decision.unchanged(order);
        }
        Refusal another = OrderGuards.paymentInProgress(order);
        if (another != null) {
            throw another;
        }
        OrderStatus to = order.status() == OrderStatus.AWAITING_PAYMENT ? OrderStatus.PAYMENT_PROCESSING : order.status();
        Order locked = order.moved(OrderAction.LOCK_PAYMENT, by, to);
        requireOutstanding(payments.next());
        return Decision.of(locked.with(payments.with(new PaymentLock(paymentId, instalment, amount))),
                new OrderEvent.PaymentStarted(paymentId, instalment, amount));
    }

    /** {@code AMOUNT_OVER_OUTSTANDING} for more than is outstanding of the instalment that comes next. */
    private void requireOutstanding(@Nullable Instalment next) {
        Money open = next != null && next.name() == instalment ? next.outstanding() : Money.zero(amount.currency());
        if (!amount.isPositive() || amount.moreThan(open)) {
            throw new Refusal(OrderRefusal.AMOUNT_OVER_OUTSTANDING, "of " + instalment + " now " + open + " is to be paid")
                    .with("outstanding", open);
        }
    }
}
