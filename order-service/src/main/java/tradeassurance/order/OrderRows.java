package tradeassurance.order;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Parties;
import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.door.Rows;
import tradeassurance.chassis.outbox.Outgoing;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.order.model.ClosedBecause;
import tradeassurance.order.model.Order;
import tradeassurance.order.model.OrderEvent;
import tradeassurance.order.peer.limit.TradingEvent;
import tradeassurance.order.peer.payment.EscrowRelease;

/** Where orders are kept, and whom their events concern. */
@ApplicationScoped
class OrderRows implements Rows<Order>, PanacheRepositoryBase<OrderEntity, String> {

    @Override
    public String resource() {
        return "order";
    }

    @Override
    public Uni<? extends Row<Order>> lock(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Uni<? extends Row<Order>> find(String id) {
        return findById(id);
    }

    @Override
    public Uni<? extends Row<Order>> insert(Order first) {
        return persist(new OrderEntity(first));
    }

    @Override
    public Parties parties(Order order) {
        return new Parties(order.sides().buyer(), order.sides().supplier());
    }

    @Override
    public List<Outgoing> calls(Order next, Event event) {
        if (event instanceof OrderEvent.Shipped shipped && shipped.late()) {
            return trading(next, TradingEvent.Type.ORDER_LATE, next.contract().total(), shipped.shippedAt());
        }
        if (event instanceof OrderEvent.DeliveryConfirmed confirmed) {
            return trading(next, TradingEvent.Type.ORDER_COMPLETED, confirmed.amount(), confirmed.deliveryConfirmedAt());
        }
        if (event instanceof OrderEvent.Closed closed && closed.because() == ClosedBecause.COVERAGE_ENDED) {
            return List.of(new Outgoing(EscrowRelease.KIND, EscrowRelease.coverageEnded(next.id())));
        }
        return List.of();
    }

    private static List<Outgoing> trading(Order order, TradingEvent.Type type, Money amount, Instant at) {
        return List.of(new Outgoing(TradingEvent.KIND,
                new TradingEvent(order.sides().supplier(), order.id(), type, amount, at, order.sides().buyer())));
    }
}
