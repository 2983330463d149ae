package tradeassurance.order;

import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.once.Answer;
import tradeassurance.order.model.Order;

/** What whoever has acted on an order is answered: the order. */
final class OrderAnswers {

    private OrderAnswers() {
    }

    static Answer created(Held<Order> held) {
        return Answer.created("/v1/orders/" + held.value().id(), held.version(), OrderView.of(held));
    }
}
