package tradeassurance.order.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

/**
 * The buyer, or its silence until the acceptance period is over, has received the goods (R77, A35). What a dispute holds is
 * not accepted before the dispute is over.
 *
 * @param shipments which of them; empty for all
 */
public record ConfirmDelivery(Set<String> shipments) implements OrderCommand {

    public ConfirmDelivery {
        shipments = Set.copyOf(shipments);
    }

    public ConfirmDelivery() {
        this(Set.of());
    }

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        OrderLifecycle.TABLE.require(order.status(), OrderAction.CONFIRM_DELIVERY, by.role());
        List<String> accepted = accepted(order, by, now);
        Fulfilment goods = order.fulfilment().each(each -> accepted.contains(each.id()) ? each.accepted(now) : each);
        boolean all = order.status() == OrderStatus.AWAITING_DELIVERY_CONFIRMATION && goods.allAccepted();
        Order moved = order.moved(OrderAction.CONFIRM_DELIVERY, by, all ? OrderStatus.COMPLETED : order.status());
        if (!all) {
            return accepted.isEmpty() ? Decision.unchanged(order)
                    : Decision.of(moved.with(goods), new OrderEvent.ShipmentsAccepted(accepted, by.role(), now));
        }
        Instant coverageEndsAt = now.plus(order.contract().periods().coverage());
        return Decision.of(moved.with(goods.confirmed(by.role(), now)).with(order.clocks().coverage(coverageEndsAt)),
                new OrderEvent.DeliveryConfirmed(by.role(), now,
                        order.payments().settled().minus(order.payments().refunded()), coverageEndsAt));
    }

    private List<String> accepted(Order order, Actor by, Instant now) {
        if (shipments.isEmpty() && order.status() == OrderStatus.PARTIALLY_SHIPPED) {
            throw new Refusal(Refused.ILLEGAL_STATE, "not everything has been shipped; name the shipments that you accept")
                    .with("current_status", order.status().name());
        }
        order.requireShipments(shipments);
        if (shipments.stream().anyMatch(order.holds()::covers)) {
            throw new Refusal(OrderRefusal.DISPUTE_OPEN, "this shipment is in dispute");
        }
        return order.fulfilment().shipments().stream()
                .filter(each -> shipments.isEmpty() || shipments.contains(each.id()))
                .filter(each -> !each.accepted() && !order.holds().covers(each.id()))
                .filter(each -> !by.is(Role.SYSTEM) || due(each, now)).map(Shipment::id).toList();
    }

    private static boolean due(Shipment shipment, Instant now) {
        Instant due = shipment.acceptanceDueAt();
        return due != null && !now.isBefore(due);
    }
}
