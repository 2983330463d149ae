package tradeassurance.order;

import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.event.History;
import tradeassurance.chassis.event.Timeline;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;
import tradeassurance.order.model.Contract;
import tradeassurance.order.model.Order;
import tradeassurance.order.model.OrderCommand;
import tradeassurance.order.model.OrderStatus;
import tradeassurance.order.model.Sides;
import tradeassurance.order.model.Standing;
import tradeassurance.order.peer.limit.LimitClient;

/** The one way to an order. */
@ApplicationScoped
class OrderService {

    private final Door door;
    private final OrderRows rows;
    private final Transactions transactions;
    private final History history;
    private final LimitClient limits;
    private final OrderConfig config;
    private final InstantSource clock;

    OrderService(Door door, OrderRows rows, Transactions transactions, History history, LimitClient limits, OrderConfig config,
            InstantSource clock) {
        this.door = door;
        this.rows = rows;
        this.transactions = transactions;
        this.history = history;
        this.limits = limits;
        this.config = config;
        this.clock = clock;
    }

    /** Opens a draft; in a transaction of {@code Once}. */
    Uni<Held<Order>> draft(DraftOrder draft, Caller caller) {
        Sides sides = sides(draft, caller);
        Contract contract = draft.contract(config);
        return door.open(rows, new Actor(sides.drafter(), caller.party()), Order.draft(Ids.next("ord"), sides, contract,
                draft.instalments(contract.total()), clock.instant()));
    }

    /** Lets the caller act on an order; in a transaction of {@code Once}. */
    Uni<Held<Order>> handle(String id, OrderCommand command, Caller caller) {
        return door.handle(rows, id, caller, (order, by, now) -> order.decide(command, by, now));
    }

    /** How the supplier stands to an order that is about to be submitted. Asked outside any transaction. */
    Uni<Standing> standing(String id, Caller caller) {
        return read(id, caller).chain(held -> held.value().status() == OrderStatus.DRAFT
                ? limits.standing(held.value().sides().supplier(), held.value().contract().total())
                : Uni.createFrom().item(Standing.UNKNOWN));
    }

    Uni<Held<Order>> read(String id, Caller caller) {
        return transactions.look(() -> door.read(rows, id, caller));
    }

    Uni<Timeline> timeline(String id, Caller caller) {
        return transactions.look(() -> door.read(rows, id, caller)
                .chain(held -> history.of(rows.resource(), held.value().id())).map(Timeline::of));
    }

    /** Whoever names itself as the supplier drafts as the supplier; everybody else as the buyer. */
    private static Sides sides(DraftOrder draft, Caller caller) {
        if (caller.is(Role.SUPPLIER) && caller.party().equals(draft.supplierId())) {
            if (draft.buyerId() == null) {
                throw new Refusal(Refused.MALFORMED_REQUEST, "a supplier's draft names its buyer").at("/buyer_id");
            }
            return new Sides(draft.buyerId(), caller.party(), Role.SUPPLIER);
        }
        Actor buyer = caller.as(Role.BUYER);
        if (draft.buyerId() != null && !draft.buyerId().equals(buyer.party())) {
            throw new Refusal(Refused.FORBIDDEN, "nobody drafts for another buyer").at("/buyer_id");
        }
        return new Sides(buyer.party(), draft.supplierId(), Role.BUYER);
    }
}
