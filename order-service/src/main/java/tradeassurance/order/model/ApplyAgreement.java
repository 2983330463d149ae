package tradeassurance.order.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/**
 * What the sides of a dispute have agreed on: other days, or a discount. Both have accepted it there (A11).
 *
 * @param id under which it stands among the order's modifications
 * @param shipBy null where it stays
 * @param deliverBy null where it stays
 * @param discount off the price; null for nothing
 */
public record ApplyAgreement(String id, String disputeId, @Nullable LocalDate shipBy, @Nullable LocalDate deliverBy,
        @Nullable Money discount) implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        if (!order.holds().by(disputeId) && !order.holds().released().contains(disputeId)) {
            throw new Refusal(Refused.ILLEGAL_STATE, "dispute " + disputeId + " does not hold this order")
                    .with("current_status", order.status().name());
        }
        Contract postponed = order.contract().with(order.contract().dates().postponed(shipBy, deliverBy));
        Contract agreed = discount == null ? postponed : postponed.less(discount);
        Renegotiation result = Renegotiation.settled(order, agreed, now);
        Order next = result.on(order.moved(OrderAction.APPLY_AGREEMENT, by, result.status()));
        CoverageQuote quote = order.quote();
        List<Event> events = new ArrayList<>();
        events.add(OrderEvent.ModificationAccepted.of(id, disputeId, next, result.excess()));
        events.addAll(PaidUp.events(order.payments(), next.payments()));
        return new Decision<>(quote == null ? next : next.with(quote.of(agreed.total())), events);
    }
}
