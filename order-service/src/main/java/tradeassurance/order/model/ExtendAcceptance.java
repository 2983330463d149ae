package tradeassurance.order.model;

import java.time.Instant;
import java.util.Objects;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** One side takes, once, more time to look at the goods; the other is not asked (R75, A27). */
public record ExtendAcceptance() implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        Order extended = order.moved(OrderAction.EXTEND_ACCEPTANCE, by, order.status())
                .with(order.extensions().by(by.role(), now))
                .with(Acceptance.extended(order, order.contract().periods().extension()));
        return Decision.of(extended, new OrderEvent.AcceptanceExtended(by.role(),
                Objects.requireNonNull(extended.acceptanceDueAt())));
    }
}
