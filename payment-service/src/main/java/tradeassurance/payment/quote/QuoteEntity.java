package tradeassurance.payment.quote;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;

/** A quote as it was given; never changed. */
@Entity
@Table(name = "payment_quote")
@NullUnmarked
class QuoteEntity {

    @Id
    String id;
    String orderId;
    String buyerId;
    /** All of it, as JSON. */
    String content;
    Instant createdAt;
    Instant expiresAt;
}
