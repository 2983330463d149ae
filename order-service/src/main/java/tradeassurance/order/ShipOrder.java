package tradeassurance.order;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.order.model.Ship;

/** Who carries the goods, and under which number; may be left out. */
record ShipOrder(@Size(max = 100) @Nullable String carrier, @Size(max = 100) @Nullable String trackingNumber) {

    Ship command() {
        return new Ship(carrier, trackingNumber);
    }
}
