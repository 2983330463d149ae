package tradeassurance.order.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/** One side asks for other terms; the other answers (R72). */
public record RequestModification(String id, Contract proposed, String note) implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        Refusal no = OrderGuards.notModifiable(order);
        if (no != null) {
            throw no;
        }
        Order asked = order.moved(OrderAction.REQUEST_MODIFICATION, by, order.status());
        if (proposed.equals(order.contract())) {
            throw new Refusal(OrderRefusal.NOTHING_CHANGED, "the contract in force already says so").at("/patch");
        }
        Money due = Renegotiation.of(order, proposed, now).payments().amountDue();
        Instant respondBy = now.plus(order.contract().periods().answer());
        Modification request = new Modification(id, by.role(), note, proposed, now, respondBy);
        return Decision.of(asked.with(order.agreed().asked(request)), new OrderEvent.ModificationRequested(id, by.role(), note,
                ContractText.changes(order.contract(), proposed), proposed.total(), due, respondBy));
    }
}
