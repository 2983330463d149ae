package tradeassurance.payment.card;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.kernel.Refusal;
import tradeassurance.payment.card.model.CardRefusal;
import tradeassurance.payment.model.PaymentMethod;

/** Where cards are kept. Another's card does not exist. Called within a transaction. */
@ApplicationScoped
public class Cards implements PanacheRepositoryBase<CardEntity, String> {

    private static final String OF_BUYER = "buyerId = ?1 and removedAt is null";

    /** A buyer has few cards. */
    private static final int MOST = 50;

    Uni<CardEntity> bind(BindCard card, String buyer, Instant now) {
        return find(OF_BUYER + " and method = ?2 and token = ?3", buyer, card.pays(), card.token()).firstResult()
                .chain(known -> {
                    if (known != null) {
                        throw new Refusal(CardRefusal.CARD_ALREADY_BOUND, "this card is bound as " + known.id).at("/token");
                    }
                    return persist(new CardEntity(Ids.next("crd"), buyer, card, now));
                });
    }

    Uni<List<CardEntity>> all(String buyer) {
        return find(OF_BUYER + " order by id desc", buyer).range(0, MOST - 1).list();
    }

    Uni<Void> remove(String id, String buyer, Instant now) {
        return known(id, buyer).invoke(card -> card.removedAt = now).replaceWithVoid();
    }

    private Uni<CardEntity> known(String id, String buyer) {
        return find(OF_BUYER + " and id = ?2", buyer, id).firstResult().onItem().ifNull()
                .failWith(() -> Caller.unknown("card", id));
    }

    /** A buyer's card; refused with {@code not-found}. */
    public Uni<BoundCard> require(String id, String buyer) {
        return known(id, buyer).map(Cards::bound);
    }

    /** The card behind a buyer's PayPal account, the latest that it has told of (A26). */
    public Uni<Optional<BoundCard>> wallet(String buyer) {
        return find(OF_BUYER + " and method = ?2 order by id desc", buyer, PaymentMethod.PAYPAL).firstResult()
                .map(found -> Optional.ofNullable(found).map(Cards::bound));
    }

    private static BoundCard bound(CardEntity card) {
        return new BoundCard(card.method, card.token, card.brand, card.limit());
    }
}
