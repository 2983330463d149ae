package tradeassurance.order;

import java.time.InstantSource;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;
import tradeassurance.order.model.Cancel;
import tradeassurance.order.model.Contract;
import tradeassurance.order.model.Order;
import tradeassurance.order.model.OrderAction;
import tradeassurance.order.model.OrderCommand;
import tradeassurance.order.model.OrderStatus;
import tradeassurance.order.model.Origin;
import tradeassurance.order.model.PaymentLock;
import tradeassurance.order.model.Sides;
import tradeassurance.order.model.Standing;
import tradeassurance.order.peer.limit.LimitClient;
import tradeassurance.order.peer.payment.PaymentClient;

/** The one way to an order. */
@ApplicationScoped
class OrderService {

    private final Door door;
    private final OrderRows rows;
    private final OrderReading reading;
    private final LimitClient limits;
    private final PaymentClient payments;
    private final OrderConfig config;
    private final InstantSource clock;

    OrderService(Door door, OrderRows rows, OrderReading reading, LimitClient limits, PaymentClient payments,
            OrderConfig config, InstantSource clock) {
        this.door = door;
        this.rows = rows;
        this.reading = reading;
        this.limits = limits;
        this.payments = payments;
        this.config = config;
        this.clock = clock;
    }

    /** Opens a draft; in a transaction of {@code Once}. */
    Uni<Held<Order>> draft(DraftOrder draft, Caller caller) {
        Sides sides = draft.sides(caller);
        return door.open(rows, new Actor(sides.drafter(), caller.party()),
                Order.draft(Ids.next("ord"), sides, draft.contract(Drafting.anew(config)), clock.instant()));
    }

    /** Opens a draft on the terms of a former order, as its buyer (R17); in a transaction of {@code Once}. */
    Uni<Held<Order>> repeat(String id, Caller caller, Function<Order, Contract> terms) {
        return door.read(rows, id, caller).chain(held -> {
            Actor buyer = caller.as(Role.BUYER);
            if (!held.by().equals(buyer)) {
                throw new Refusal(Refused.FORBIDDEN, "an order is repeated by its buyer");
            }
            Sides former = held.value().sides();
            Sides sides = new Sides(former.buyer(), former.supplier(), Origin.BUYER_DIRECT);
            return door.open(rows, buyer,
                    Order.draft(Ids.next("ord"), sides, terms.apply(held.value()), clock.instant()));
        });
    }

    /** Lets the caller act on an order; in a transaction of {@code Once}. */
    Uni<Held<Order>> handle(String id, @Nullable Long seen, OrderCommand command, Caller caller) {
        return handle(id, seen, caller, order -> command);
    }

    /** The same where what is asked depends on the order. */
    Uni<Held<Order>> handle(String id, @Nullable Long seen, Caller caller, Function<Order, OrderCommand> command) {
        return door.handle(rows, id, caller, seen, (order, by, now) -> order.decide(command.apply(order), by, now));
    }

    /** How the supplier stands to an order that is about to be submitted. Asked outside any transaction. */
    Uni<Standing> standing(String id, Caller caller) {
        return reading.read(id, caller).chain(held -> held.value().status() == OrderStatus.DRAFT
                ? limits.standing(held.value().sides().supplier(), held.value().contract().total())
                : Uni.createFrom().item(Standing.UNKNOWN));
    }

    /** A cancellation, once the payment under way has been cancelled for it, if it can be. Asked outside any transaction. */
    Uni<Cancel> cancellation(String id, Caller caller, @Nullable String reason) {
        return reading.read(id, caller).chain(held -> {
            PaymentLock lock = held.value().payments().lock();
            if (lock == null || held.value().status() != OrderStatus.PAYMENT_PROCESSING) {
                return Uni.createFrom().item(new Cancel(reason));
            }
            held.value().require(OrderAction.CANCEL, held.by().role());
            return payments.cancel(lock.paymentId()).replaceWith(new Cancel(reason, lock.paymentId()));
        });
    }
}
