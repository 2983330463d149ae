package tradeassurance.chassis.webhook.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.webhook.WebhookConfig;
import tradeassurance.chassis.webhook.post.Sent;

/** Writes what came of attempts, and what follows: another one, no more, or no more of anything to that endpoint. */
@ApplicationScoped
class Outcomes {

    /** What an attempt came to, as it is counted. */
    enum Outcome {
        DELIVERED,
        FAILED,
        EXHAUSTED,
        GONE
    }

    private static final String LOG = """
            UPDATE webhook_attempt SET duration_ms = $3, status = $4, error = $5, answer = $6
             WHERE delivery_id = $1 AND number = $2
            """;

    /** Also where it comes late and another attempt has begun: the receiver has it. */
    private static final String DELIVERED = """
            UPDATE webhook_delivery SET state = 'DELIVERED', delivered_at = clock_timestamp(), claimed_until = NULL
             WHERE id = $1
            """;

    private static final String PUT_OFF = """
            UPDATE webhook_delivery SET claimed_until = NULL, next_attempt_at = clock_timestamp() + make_interval(secs => $3)
             WHERE id = $1 AND attempts = $2 AND state = 'WAITING'
            """;

    private static final String EXHAUST = """
            UPDATE webhook_delivery SET state = 'EXHAUSTED', claimed_until = NULL
             WHERE id = $1 AND attempts = $2 AND state = 'WAITING'
            """;

    private static final String DISABLE = """
            UPDATE webhook_endpoint SET state = 'DISABLED', disabled_because = $2, disabled_at = clock_timestamp(),
                   version = version + 1
             WHERE id = $1 AND state = 'ENABLED'
            """;

    /** Nothing at all has come through for as long as this delivery was tried, all of it with the endpoint enabled. */
    private static final String DISABLE_DEAD = DISABLE + """
               AND enabled_at <= (SELECT began_at FROM webhook_delivery WHERE id = $3)
               AND NOT EXISTS (SELECT 1 FROM webhook_delivery o JOIN webhook_delivery d ON d.id = $3
                                WHERE o.endpoint_id = $1 AND o.delivered_at >= d.began_at)
            """;

    private final Pool pool;
    private final List<Duration> waits;

    Outcomes(Pool pool, WebhookConfig config) {
        this.pool = pool;
        this.waits = config.waits();
    }

    Uni<Outcome> record(Claimed claimed, Sent sent) {
        Outcome outcome = outcome(claimed, sent);
        // The delivery before its attempts, as whoever sweeps it away locks them.
        return pool.withTransaction(connection -> follow(connection, claimed, outcome).chain(() -> connection
                .preparedQuery(LOG).execute(Tuple.of(claimed.id(), claimed.attempt(), (int) sent.took().toMillis(),
                        sent.status(), sent.error(), sent.answer()))))
                .replaceWith(outcome);
    }

    private Outcome outcome(Claimed claimed, Sent sent) {
        if (sent.delivered()) {
            return Outcome.DELIVERED;
        }
        return sent.gone() ? Outcome.GONE : claimed.tries() > waits.size() ? Outcome.EXHAUSTED : Outcome.FAILED;
    }

    private Uni<Void> follow(SqlConnection connection, Claimed claimed, Outcome outcome) {
        Tuple which = Tuple.of(claimed.id(), claimed.attempt());
        return switch (outcome) {
            case DELIVERED -> connection.preparedQuery(DELIVERED).execute(Tuple.of(claimed.id())).replaceWithVoid();
            case FAILED -> putOff(connection, claimed);
            case EXHAUSTED -> connection.preparedQuery(EXHAUST).execute(which).chain(() -> connection
                    .preparedQuery(DISABLE_DEAD).execute(Tuple.of(claimed.endpointId(), "EXHAUSTED", claimed.id())))
                    .replaceWithVoid();
            // It waits with all the others until the endpoint is enabled again.
            case GONE -> putOff(connection, claimed).chain(() -> connection.preparedQuery(DISABLE)
                    .execute(Tuple.of(claimed.endpointId(), "GONE"))).replaceWithVoid();
        };
    }

    private Uni<Void> putOff(SqlConnection connection, Claimed claimed) {
        return connection.preparedQuery(PUT_OFF)
                .execute(Tuple.of(claimed.id(), claimed.attempt(), Claims.seconds(wait(claimed.tries())))).replaceWithVoid();
    }

    /** Up to a tenth longer than the table says, never shorter: what failed together is not tried again together. */
    private Duration wait(int tries) {
        long millis = waits.get(Math.min(tries, waits.size()) - 1).toMillis();
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 10 + 1));
    }
}
