package tradeassurance.payment.card;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.payment.model.PaymentMethod;

/** A card that a buyer has bound, or had. */
@Entity
@Table(name = "card")
@NullUnmarked
class CardEntity {

    @Id
    String id;
    String buyerId;
    @Enumerated(EnumType.STRING)
    PaymentMethod method;
    String token;
    String brand;
    String funding;
    String lastFour;
    /** In cents. */
    Long limitUsd;
    Instant boundAt;
    Instant removedAt;

    CardEntity() {
    }

    CardEntity(String id, String buyer, BindCard card, Instant now) {
        this.id = id;
        this.buyerId = buyer;
        this.method = card.pays();
        this.token = card.token();
        this.brand = card.brand();
        this.funding = card.funding();
        this.lastFour = card.lastFour();
        this.limitUsd = card.limit() == null ? null : card.limit().minor();
        this.boundAt = now;
    }

    @Nullable
    Money limit() {
        return limitUsd == null ? null : Money.ofMinor(limitUsd, "USD");
    }
}
