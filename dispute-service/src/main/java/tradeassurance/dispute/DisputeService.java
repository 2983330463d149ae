package tradeassurance.dispute;

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
import tradeassurance.chassis.once.Answer;
import tradeassurance.dispute.model.Dispute;
import tradeassurance.dispute.model.DisputeCommand;
import tradeassurance.dispute.model.NewClaim;
import tradeassurance.dispute.model.Opening;
import tradeassurance.dispute.model.OrderFacts;
import tradeassurance.dispute.peer.order.OrderClient;
import tradeassurance.dispute.peer.payment.PaymentClient;
import tradeassurance.kernel.Actor;

/** The door to disputes: for the parties, for mediators, for peers. */
@ApplicationScoped
public class DisputeService {

    private static final Caller ITSELF = Caller.service("dispute-service");

    private final Door door;
    private final Transactions transactions;
    private final DisputeRows rows;
    private final History history;
    private final OrderClient orders;
    private final PaymentClient payments;
    private final DisputeConfig config;
    private final InstantSource clock;

    DisputeService(Door door, Transactions transactions, DisputeRows rows, History history, OrderClient orders,
            PaymentClient payments, DisputeConfig config, InstantSource clock) {
        this.door = door;
        this.transactions = transactions;
        this.rows = rows;
        this.history = history;
        this.orders = orders;
        this.payments = payments;
        this.config = config;
        this.clock = clock;
    }

    /** What peers know of an order; refused with {@code not-found} where there is none. Never inside a transaction. */
    Uni<OrderFacts> facts(String orderId) {
        return orders.order(orderId).chain(order -> payments.escrow(orderId).map(escrow -> order.with(escrow)));
    }

    /** A new dispute, in the transaction under way. */
    Uni<Answer> open(NewClaim claim, OrderFacts order, Actor buyer) {
        return Uni.createFrom()
                .item(() -> Opening.request(Ids.next("dsp"), claim, order, config.terms(), buyer, clock.instant()))
                .chain(first -> door.open(rows, buyer, first)).map(this::created);
    }

    /** Lets a caller act on a dispute, in the transaction under way, and shows what has come of it. */
    public Uni<Answer> answer(String id, DisputeCommand command, Caller caller) {
        return handle(id, command, caller).map(this::created);
    }

    /** Brings home what a peer has answered. */
    public Uni<Void> bringHome(String id, DisputeCommand command) {
        return transactions.run(() -> handle(id, command, ITSELF)).replaceWithVoid();
    }

    private Uni<Held<Dispute>> handle(String id, DisputeCommand command, Caller caller) {
        return door.handle(rows, id, caller, (dispute, by, now) -> dispute.decide(command, by, now));
    }

    Uni<Held<Dispute>> read(String id, Caller caller) {
        return transactions.look(() -> door.read(rows, id, caller));
    }

    Uni<Timeline> timeline(String id, Caller caller) {
        return transactions.look(() -> door.read(rows, id, caller).chain(held -> history.of(rows.resource(), id)))
                .map(Timeline::of);
    }

    DisputeView view(Held<Dispute> held) {
        return DisputeView.of(held, clock.instant());
    }

    private Answer created(Held<Dispute> held) {
        return Answer.created("/v1/disputes/" + held.value().id(), held.version(), view(held));
    }
}
