package tradeassurance.order;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * That a shipment has arrived.
 *
 * @param deliveredAt just now where null
 */
record DeliveryTold(@Nullable Instant deliveredAt) {
}
