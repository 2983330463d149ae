package tradeassurance.payment.quote;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.payment.model.method.Quote;

/** Where quotes are kept. Another's quote does not exist. Called within a transaction. */
@ApplicationScoped
public class Quotes implements PanacheRepositoryBase<QuoteEntity, String> {

    private final ObjectMapper json;

    Quotes(ObjectMapper json) {
        this.json = json;
    }

    public Uni<Void> keep(Quote quote) {
        QuoteEntity row = new QuoteEntity();
        row.id = quote.id();
        row.orderId = quote.orderId();
        row.buyerId = quote.buyerId();
        row.content = write(quote);
        row.createdAt = quote.createdAt();
        row.expiresAt = quote.expiresAt();
        return persist(row).replaceWithVoid();
    }

    /** A buyer's quote; refused with {@code not-found}. */
    public Uni<Quote> require(String id, String buyer) {
        return find("id = ?1 and buyerId = ?2", id, buyer).firstResult().onItem().ifNull()
                .failWith(() -> Caller.unknown("quote", id)).map(row -> read(row.content));
    }

    private String write(Quote quote) {
        try {
            return json.writeValueAsString(quote);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a quote cannot be kept", unwritable);
        }
    }

    private Quote read(String content) {
        try {
            return json.readValue(content, Quote.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a quote that is kept cannot be read", unreadable);
        }
    }
}
