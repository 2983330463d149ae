package tradeassurance.order.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Refusal;

/**
 * The other side agrees: the new contract is in force, with its instalments and its split of coverage, in one step (R78).
 *
 * @param rest how what would still have to be paid stands to the supplier's limit
 */
public record AcceptModification(String id, CoverageQuote rest) implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        OrderGuards.requireRequest(order, id);
        Modification request = Objects.requireNonNull(order.agreed().request());
        Refusal no = OrderGuards.refusal(order, OrderAction.ACCEPT_MODIFICATION, by.role());
        if (no != null) {
            throw no;
        }
        Renegotiation result = Renegotiation.of(order, request.proposed(), now);
        CoverageQuote quote = result.split(order.quote(), rest);
        Order next = result.on(order.moved(OrderAction.ACCEPT_MODIFICATION, by, result.status())).with(quote);
        List<Event> events = new ArrayList<>();
        events.add(OrderEvent.ModificationAccepted.of(id, null, next, result.excess()));
        if (!quote.equals(order.quote())) {
            events.add(new OrderEvent.CoverageChanged(quote));
        }
        events.addAll(PaidUp.events(order.payments(), next.payments()));
        if (result.status() == OrderStatus.AWAITING_DELIVERY_CONFIRMATION) {
            events.add(OrderEvent.Shipped.of(next, next.fulfilment().last().orElseThrow()));
        }
        return new Decision<>(next, events);
    }
}
