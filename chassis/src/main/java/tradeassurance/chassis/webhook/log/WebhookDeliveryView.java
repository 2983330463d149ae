package tradeassurance.chassis.webhook.log;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One event for one endpoint.
 *
 * @param eventId also the {@code webhook-id} of every attempt
 * @param nextAttemptAt absent where there is none to come, or one is under way
 * @param attempts oldest first
 */
record WebhookDeliveryView(String id, String endpointId, String eventId, String eventType, String subject, DeliveryState state,
        @Nullable Instant nextAttemptAt, @Nullable Instant deliveredAt, List<WebhookAttemptView> attempts) {

    enum DeliveryState {
        WAITING,
        DELIVERED,
        /** All attempts have failed. It can be asked for again. */
        EXHAUSTED
    }

    static WebhookDeliveryView of(Object[] row, List<WebhookAttemptView> attempts) {
        return new WebhookDeliveryView((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4],
                DeliveryState.valueOf((String) row[5]), row[6] == null ? null : instant(row[6]),
                row[7] == null ? null : instant(row[7]), attempts);
    }

    static Instant instant(Object stored) {
        return stored instanceof java.time.OffsetDateTime at ? at.toInstant() : (Instant) stored;
    }
}
