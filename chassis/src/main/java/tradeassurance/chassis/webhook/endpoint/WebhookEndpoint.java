package tradeassurance.chassis.webhook.endpoint;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An endpoint as it is stored.
 *
 * @param seesAll whether it is told of every party's events: an operator's
 * @param eventTypes the types it wants; none stands for all
 */
record WebhookEndpoint(String id, String party, boolean seesAll, String url, String description, List<String> eventTypes,
        State state, @Nullable String disabledBecause, @Nullable Instant disabledAt, long version, Instant createdAt) {

    enum State {
        ENABLED,
        /** Nothing is delivered until its owner enables it; it then goes on where it stopped. */
        DISABLED,
        DELETED
    }

    static final String COLUMNS = "id, party, sees_all, url, description, event_types, state, disabled_because, disabled_at, "
            + "version, created_at";

    static WebhookEndpoint of(Object[] row) {
        String types = (String) row[5];
        return new WebhookEndpoint((String) row[0], (String) row[1], (Boolean) row[2], (String) row[3], (String) row[4],
                types.isEmpty() ? List.of() : List.of(types.split(" ")), State.valueOf((String) row[6]), (String) row[7],
                row[8] == null ? null : instant(row[8]), ((Number) row[9]).longValue(), instant(row[10]));
    }

    WebhookEndpoint with(ChangeWebhookEndpoint change) {
        return new WebhookEndpoint(id, party, seesAll, change.url() == null ? url : change.url(),
                change.description() == null ? description : change.description(),
                change.eventTypes() == null ? eventTypes : change.eventTypes(),
                change.enabled() == null ? state : change.enabled() ? State.ENABLED : State.DISABLED, disabledBecause,
                disabledAt, version, createdAt);
    }

    private static Instant instant(Object stored) {
        return stored instanceof java.time.OffsetDateTime at ? at.toInstant() : (Instant) stored;
    }
}
