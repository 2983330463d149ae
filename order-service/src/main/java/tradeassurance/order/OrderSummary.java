package tradeassurance.order;

import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Money;
import tradeassurance.order.model.DisputeStatus;
import tradeassurance.order.model.Order;
import tradeassurance.order.model.OrderStatus;
import tradeassurance.order.model.PaymentStatus;

/** An order as other services need it after they have acted on it. */
record OrderSummary(String orderId, String buyerId, String supplierId, Money total, OrderStatus status,
        PaymentStatus paymentStatus, DisputeStatus disputeStatus, int contractVersion) {

    static OrderSummary of(Held<Order> held) {
        Order order = held.value();
        return new OrderSummary(order.id(), order.sides().buyer(), order.sides().supplier(), order.contract().total(),
                order.status(), order.payments().status(), order.holds().status(), order.agreed().version());
    }
}
