package tradeassurance.order;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.order.model.OrderStatus;

/** Tells those who keep papers about orders whose they are; what is not the caller's is not there. */
@ApplicationScoped
public class SeenOrders {

    private final Door door;
    private final OrderRows rows;
    private final Transactions transactions;

    SeenOrders(Door door, OrderRows rows, Transactions transactions) {
        this.door = door;
        this.rows = rows;
        this.transactions = transactions;
    }

    /** The dispute that is open over an order, which is locked so that none opens meanwhile; in the transaction under way. */
    public Uni<Optional<String>> disputeOver(String id) {
        return rows.lock(id).map(row -> Optional.ofNullable(row).map(order -> order.value().holds().disputeId()));
    }

    /** Asked before the transaction that something is written in: the sides of an order never change. */
    public Uni<SeenOrder> of(String id, Caller caller) {
        return transactions.look(() -> door.read(rows, id, caller))
                .map(held -> new SeenOrder(held.value().id(), held.value().sides().buyer(), held.value().sides().supplier(),
                        held.value().status() == OrderStatus.DRAFT, held.by()));
    }
}
