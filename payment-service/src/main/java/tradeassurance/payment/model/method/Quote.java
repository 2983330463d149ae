package tradeassurance.payment.model.method;

import java.time.Instant;
import java.util.List;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.payment.model.PaymentMethod;

/**
 * What paying an amount would mean by each of the methods, frozen with its rate until it expires.
 *
 * @param credit what the amount pays of the order, in the order's currency
 * @param offers one for each method, the cheapest first
 */
public record Quote(String id, String orderId, String buyerId, Purchase purchase, Money credit, List<Offer> offers,
        Instant createdAt, Instant expiresAt) {

    public Quote {
        offers = List.copyOf(offers);
    }

    public Offer offer(PaymentMethod method) {
        return offers.stream().filter(offer -> offer.method() == method).findFirst()
                .orElseThrow(() -> new IllegalStateException("a quote without " + method + ": " + id));
    }

    /** Refused with {@code quote-of-another-order} or {@code quote-expired}. */
    public void refuseUnlessFor(String order, Instant now) {
        if (!orderId.equals(order)) {
            throw new Refusal(QuoteRefusal.QUOTE_OF_ANOTHER_ORDER, "this quote is for order " + orderId).at("/quote_id");
        }
        if (!now.isBefore(expiresAt)) {
            throw new Refusal(QuoteRefusal.QUOTE_EXPIRED, "this quote held until " + expiresAt + "; ask for another one")
                    .at("/quote_id").with("expired_at", expiresAt);
        }
    }
}
