package tradeassurance.order;

import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.order.model.AcceptModification;
import tradeassurance.order.model.CoverageQuote;
import tradeassurance.order.model.Modification;
import tradeassurance.order.model.Order;
import tradeassurance.order.model.Renegotiation;
import tradeassurance.order.model.RequestModification;
import tradeassurance.order.peer.limit.LimitClient;

/** Requests for modifications: asked, looked at, and answered. */
@ApplicationScoped
class ModificationService {

    /** What is asked about the limit, and what is not known of it. */
    private record Room(@Nullable CoverageQuote rest, @Nullable String note) {
    }

    private final OrderService orders;
    private final OrderReading reading;
    private final TermPatches patches;
    private final LimitClient limits;
    private final InstantSource clock;

    ModificationService(OrderService orders, OrderReading reading, TermPatches patches, LimitClient limits,
            InstantSource clock) {
        this.orders = orders;
        this.reading = reading;
        this.patches = patches;
        this.limits = limits;
        this.clock = clock;
    }

    /** Asks; in a transaction of {@code Once}. */
    Uni<Held<Order>> request(String id, NewModification wanted, Caller caller) {
        return orders.handle(id, null, caller, order -> {
            order.requireModifiable();
            return new RequestModification(Ids.next("mod"), patches.applied(order, wanted.patch()), wanted.note());
        });
    }

    /** Accepts; in a transaction of {@code Once}, the limit having been asked before it. */
    Uni<Held<Order>> accept(String id, String modification, Long seen, CoverageQuote rest, Caller caller) {
        return orders.handle(id, seen, caller, order -> new AcceptModification(modification, rest));
    }

    /** A request with what it would come to now. Asked outside any transaction. */
    Uni<ModificationView> read(String id, String modification, Caller caller) {
        return reading.modifications(id, caller).chain(of -> {
            ModificationRecord kept = of.kept(modification);
            Modification open = of.order().agreed().request();
            return open == null || !open.id().equals(modification) ? Uni.createFrom().item(of.view(kept, null))
                    : preview(of.order(), open).map(preview -> of.view(kept, preview));
        });
    }

    /**
     * What limit-service says of what would have to be paid; refused with {@code peer-unavailable} while it says nothing. Not
     * asked of a request that is no longer open: whoever accepts it is told so.
     */
    Uni<CoverageQuote> rest(String id, String modification, Caller caller) {
        return reading.modifications(id, caller).chain(of -> {
            String known = of.kept(modification).id();
            Modification open = of.order().agreed().request();
            Money nothing = Money.zero(of.order().contract().total().currency());
            return open == null || !open.id().equals(known)
                    ? Uni.createFrom().item(new CoverageQuote(nothing, nothing))
                    : ask(of.order(), Renegotiation.of(of.order(), open.proposed(), clock.instant()));
        });
    }

    private Uni<RenegotiationView> preview(Order order, Modification open) {
        try {
            Renegotiation result = Renegotiation.of(order, open.proposed(), clock.instant());
            return ask(order, result).map(rest -> new Room(rest, null)).onFailure(Refusal.class)
                    .recoverWithItem(no -> new Room(null, "the split of coverage is not known: " + no.getMessage()))
                    .map(room -> RenegotiationView.of(order, result, room.rest(), room.note()));
        } catch (Refusal impossible) {
            return Uni.createFrom().item(RenegotiationView.impossible("it cannot be accepted: " + impossible.getMessage()));
        }
    }

    /** A supplier that has lost its standing since keeps its orders, but nothing more of them is within a limit (A32). */
    private Uni<CoverageQuote> ask(Order order, Renegotiation result) {
        Money open = result.toBeCovered();
        return limits.standing(order.sides().supplier(), open).map(standing -> {
            CoverageQuote quote = standing.quote();
            return quote == null || standing.ineligibleBecause() != null ? new CoverageQuote(open.minus(open), open) : quote;
        });
    }
}
