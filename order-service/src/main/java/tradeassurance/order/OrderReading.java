package tradeassurance.order;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.event.History;
import tradeassurance.chassis.event.Timeline;
import tradeassurance.order.model.Order;

/** What is kept of an order beside its row, for those who may see it. */
@ApplicationScoped
class OrderReading {

    private final Door door;
    private final OrderRows rows;
    private final Transactions transactions;
    private final History history;
    private final ContractVersions contracts;
    private final ModificationRecords modifications;

    OrderReading(Door door, OrderRows rows, Transactions transactions, History history, ContractVersions contracts,
            ModificationRecords modifications) {
        this.door = door;
        this.rows = rows;
        this.transactions = transactions;
        this.history = history;
        this.contracts = contracts;
        this.modifications = modifications;
    }

    Uni<Held<Order>> read(String id, Caller caller) {
        return transactions.look(() -> door.read(rows, id, caller));
    }

    Uni<Timeline> timeline(String id, Caller caller) {
        return transactions.look(() -> door.read(rows, id, caller)
                .chain(held -> history.of(rows.resource(), held.value().id())).map(Timeline::of));
    }

    Uni<List<ContractVersionView>> contracts(String id, Caller caller) {
        return transactions.look(() -> door.read(rows, id, caller).chain(held -> contracts.of(id)
                .map(all -> ContractVersionView.of(held.value(), all))));
    }

    Uni<Modifications> modifications(String id, Caller caller) {
        return transactions.look(() -> door.read(rows, id, caller).chain(held -> modificationsOf(held.value())));
    }

    /** The same in the transaction under way. */
    Uni<Modifications> modificationsOf(Order order) {
        return modifications.of(order.id()).chain(all -> contracts.of(order.id())
                .map(versions -> new Modifications(order, all, versions)));
    }
}
