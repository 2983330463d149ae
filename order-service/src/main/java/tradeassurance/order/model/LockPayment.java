package tradeassurance.order.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/** A payment begins; until its outcome is known there is no other, and the order stays as it is (R73). */
public record LockPayment(String paymentId, InstalmentName instalment, Money amount) implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        Payments payments = order.payments();
        if (payments.locks(paymentId) || payments.finished().contains(paymentId)) {
            return Decision.unchanged(order);
        }
        Refusal another = OrderGuards.paymentInProgress(order);
        if (another != null) {
            throw another;
        }
        OrderStatus to = order.status() == OrderStatus.AWAITING_SHIPMENT ? OrderStatus.AWAITING_SHIPMENT
                : OrderStatus.PAYMENT_PROCESSING;
        return Decision.of(order.moved(OrderAction.LOCK_PAYMENT, by, to)
                .with(payments.locked(new PaymentLock(paymentId, instalment, amount))),
                new OrderEvent.PaymentStarted(paymentId, instalment, amount));
    }
}
