package tradeassurance.dispute.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Goods on their way back; the refund waits for them.
 *
 * @param shipBy until when the buyer has to send them; else the claim ends without a refund
 * @param objection what the supplier says against the receipt; null while it says nothing
 */
public record GoodsReturn(Instant shipBy, @Nullable String carrier, @Nullable String trackingNumber,
        @Nullable Instant shippedAt, @Nullable Instant arrivedAt, @Nullable Instant receivedAt, @Nullable String objection) {

    static GoodsReturn wanted(Instant shipBy) {
        return new GoodsReturn(shipBy, null, null, null, null, null, null);
    }

    GoodsReturn shipped(String by, String number, Instant at) {
        return new GoodsReturn(shipBy, by, number, at, arrivedAt, receivedAt, objection);
    }

    GoodsReturn arrived(Instant at) {
        return new GoodsReturn(shipBy, carrier, trackingNumber, shippedAt, at, receivedAt, objection);
    }

    GoodsReturn received(Instant at) {
        return new GoodsReturn(shipBy, carrier, trackingNumber, shippedAt, arrivedAt, at, objection);
    }

    GoodsReturn objected(String note) {
        return new GoodsReturn(shipBy, carrier, trackingNumber, shippedAt, arrivedAt, receivedAt, note);
    }
}
