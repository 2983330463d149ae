package tradeassurance.chassis.webhook.log;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One attempt, in real time.
 *
 * @param durationMs absent while it is under way, and for ever where we died over it
 * @param status as answered; absent where there was no answer
 * @param error why there was none
 * @param answer how the body of the answer begins
 */
record WebhookAttemptView(int number, Instant madeAt, @Nullable Integer durationMs, @Nullable Integer status,
        @Nullable String error, @Nullable String answer) {

    static WebhookAttemptView of(Object[] row) {
        return new WebhookAttemptView(((Number) row[1]).intValue(), WebhookDeliveryView.instant(row[2]), (Integer) row[3],
                (Integer) row[4], (String) row[5], (String) row[6]);
    }
}
