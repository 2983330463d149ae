package tradeassurance.order;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

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
import tradeassurance.order.model.Shipment;
import tradeassurance.order.peer.limit.TradingEvent;
import tradeassurance.order.peer.payment.CancellationRefund;
import tradeassurance.order.peer.payment.EscrowRelease;
import tradeassurance.order.peer.payment.ExcessRefund;

/** Where orders are kept, and whom their events concern. */
@ApplicationScoped
class OrderRows implements Rows<Order>, PanacheRepositoryBase<OrderEntity, String> {

    private final ContractVersions contracts;
    private final ModificationRecords modifications;

    OrderRows(ContractVersions contracts, ModificationRecords modifications) {
        this.contracts = contracts;
        this.modifications = modifications;
    }

    @Override
    public String resource() {
        return "order";
    }

    @Override
    public Uni<? extends Row<Order>> lock(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Uni<? extends List<? extends Row<Order>>> lock(List<String> ids) {
        return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
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
        if (event instanceof OrderEvent.Submitted submitted) {
            return trading(next, TradingEvent.Type.ORDER_PLACED, submitted.total(), submitted.submittedAt());
        }
        if (event instanceof OrderEvent.Shipped || event instanceof OrderEvent.PartiallyShipped) {
            return late(next);
        }
        if (event instanceof OrderEvent.DeliveryConfirmed confirmed) {
            return trading(next, TradingEvent.Type.ORDER_COMPLETED, confirmed.amount(), confirmed.deliveryConfirmedAt());
        }
        if (event instanceof OrderEvent.ModificationAccepted accepted && accepted.excess().isPositive()) {
            return List.of(new Outgoing(ExcessRefund.KIND,
                    new ExcessRefund(next.id(), accepted.excess(), accepted.modificationId())));
        }
        if (event instanceof OrderEvent.MoneyReturned returned) {
            return List.of(new Outgoing(CancellationRefund.KIND,
                    CancellationRefund.of(next.id(), returned.paymentId(), returned.amount())));
        }
        if (event instanceof OrderEvent.Closed closed && closed.because() != ClosedBecause.REFUNDED) {
            return List.of(new Outgoing(EscrowRelease.KIND, new EscrowRelease(next.id(), closed.because().name())));
        }
        return List.of();
    }

    @Override
    public Uni<Void> also(Order before, Order next, List<Event> events) {
        String modification = events.stream()
                .map(event -> event instanceof OrderEvent.ModificationAccepted accepted ? accepted.modificationId() : null)
                .filter(Objects::nonNull).findFirst().orElse(null);
        return contracts.keep(before, next, modification).chain(() -> modifications.follow(before, next, events));
    }

    /** An order is late once, with the first of its shipments that is. */
    private static List<Outgoing> late(Order order) {
        Shipment last = order.fulfilment().last().orElseThrow();
        boolean first = last.late() && order.fulfilment().shipments().stream().filter(Shipment::late).count() == 1;
        return first ? trading(order, TradingEvent.Type.ORDER_LATE, order.contract().total(), last.shippedAt()) : List.of();
    }

    private static List<Outgoing> trading(Order order, TradingEvent.Type type, Money amount, Instant at) {
        return List.of(new Outgoing(TradingEvent.KIND,
                new TradingEvent(order.sides().supplier(), order.id(), type, amount, at, order.sides().buyer())));
    }

    @Override
    public boolean lapseTogether() {
        return true;
    }
}
