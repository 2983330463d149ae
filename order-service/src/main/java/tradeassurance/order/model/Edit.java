package tradeassurance.order.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** A draft is drafted anew, by who has drafted it. */
public record Edit(Contract contract) implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        Order edited = order.moved(OrderAction.EDIT, by, OrderStatus.DRAFT);
        if (contract.equals(order.contract())) {
            return Decision.unchanged(order);
        }
        return Decision.of(edited.with(Agreed.draft(contract)).with(Payments.due(contract.instalments())),
                new OrderEvent.Edited(contract.total(), ContractText.changes(order.contract(), contract)));
    }
}
