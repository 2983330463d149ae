package tradeassurance.order.paper;

import java.util.Set;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.event.History;
import tradeassurance.chassis.event.Timeline;
import tradeassurance.kernel.Role;
import tradeassurance.order.SeenOrder;
import tradeassurance.order.SeenOrders;
import tradeassurance.order.paper.model.PaperCommand;
import tradeassurance.order.paper.model.Papers;

/** The one way to the papers of an order. */
@ApplicationScoped
public class PaperTrail {

    private final Door door;
    private final PaperRows rows;
    private final SeenOrders orders;
    private final Transactions transactions;
    private final History history;

    PaperTrail(Door door, PaperRows rows, SeenOrders orders, Transactions transactions, History history) {
        this.door = door;
        this.rows = rows;
        this.orders = orders;
        this.transactions = transactions;
        this.history = history;
    }

    /**
     * Adds a paper; in a transaction of {@code Once}. The version of what is held is the paper's number.
     *
     * @param command made when the papers are locked, so that what it rests on does not change any more
     */
    public Uni<Held<Papers>> add(SeenOrder order, Caller caller, Supplier<Uni<? extends PaperCommand>> command) {
        return rows.begin(order).chain(() -> command.get())
                .chain(known -> door.handle(rows, order.id(), caller, (papers, by, now) -> papers.decide(known, by, now)));
    }

    /** The sides that do without a sample; in the session under way. */
    public Uni<Set<Role>> waivedBy(String orderId) {
        return rows.findById(orderId).map(papers -> papers == null ? Set.of() : papers.value().waivedBy());
    }

    /** What was added to the papers of an order, oldest first. */
    public Uni<Timeline> of(String orderId, Caller caller) {
        return orders.of(orderId, caller)
                .chain(order -> transactions.look(() -> history.of(rows.resource(), order.id()).map(Timeline::of)));
    }
}
