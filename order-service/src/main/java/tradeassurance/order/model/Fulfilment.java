package tradeassurance.order.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Role;

/** What became of the goods; everything is null until it has happened. */
public record Fulfilment(@Nullable String carrier, @Nullable String trackingNumber, @Nullable Instant shippedAt,
        @Nullable Instant deliveryConfirmedAt, @Nullable Role confirmedBy) {

    public static final Fulfilment NONE = new Fulfilment(null, null, null, null, null);

    public FulfilmentStatus status() {
        return deliveryConfirmedAt != null ? FulfilmentStatus.DELIVERED
                : shippedAt != null ? FulfilmentStatus.SHIPPED : FulfilmentStatus.NOT_SHIPPED;
    }

    Fulfilment shipped(@Nullable String by, @Nullable String tracking, Instant at) {
        return new Fulfilment(by, tracking, at, null, null);
    }

    Fulfilment confirmed(Role by, Instant at) {
        return new Fulfilment(carrier, trackingNumber, shippedAt, at, by);
    }
}
