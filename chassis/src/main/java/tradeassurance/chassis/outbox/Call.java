package tradeassurance.chassis.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A call that is due to be made.
 *
 * @param id sent to the peer as {@code Idempotency-Key}: a repeat takes no second effect
 * @param resourceId the aggregate that it is made for
 * @param attempt 1 for the first; from 2 on, the outcome of an earlier one may be unknown
 */
public record Call(String id, String kind, String resourceId, int attempt, String body, ObjectMapper json) {

    /** What {@link Outgoing#body()} was. */
    public <T> T as(Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("call " + id + " (" + kind + ") cannot be read as " + type.getSimpleName(),
                    unreadable);
        }
    }
}
