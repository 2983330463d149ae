package tradeassurance.payment.card;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.payment.model.PaymentMethod;

/** A card as its buyer sees it. */
record CardView(String id, PaymentMethod method, String token, String brand, String funding, String lastFour,
        @Nullable Money limit, Instant boundAt) {

    /** All of a buyer's cards. */
    record CardList(List<CardView> items) {
    }

    static CardView of(CardEntity card) {
        return new CardView(card.id, card.method, card.token, card.brand, card.funding, card.lastFour, card.limit(),
                card.boundAt);
    }
}
