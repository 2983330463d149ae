package tradeassurance.order.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/**
 * A request for a modification comes to nothing: declined by the other side, withdrawn by its own, or not answered in time.
 *
 * @param how DECLINE_MODIFICATION, WITHDRAW_MODIFICATION or EXPIRE_MODIFICATION
 */
public record DropModification(String id, OrderAction how, @Nullable String note) implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        OrderGuards.requireRequest(order, id);
        Order dropped = order.moved(how, by, order.status()).with(order.agreed().asked(null));
        return Decision.of(dropped, switch (how) {
            case DECLINE_MODIFICATION -> new OrderEvent.ModificationDeclined(id, note);
            case WITHDRAW_MODIFICATION -> new OrderEvent.ModificationWithdrawn(id, note);
            default -> new OrderEvent.ModificationExpired(id, "nobody has answered in time");
        });
    }
}
