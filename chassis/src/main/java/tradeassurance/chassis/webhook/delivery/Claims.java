package tradeassurance.chassis.webhook.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.feed.FeedItem;
import tradeassurance.chassis.together.OneCommit;
import tradeassurance.chassis.webhook.WebhookConfig;

/**
 * Claims deliveries that are due, with a lease, and writes that an attempt has begun. A claim that dies with its process is
 * taken up when the lease ends. So many per endpoint, so that one that is slow does not hold up the others.
 */
@ApplicationScoped
class Claims {

    private static final String CLAIM = """
            WITH due AS (
              SELECT d.place FROM webhook_endpoint e
               CROSS JOIN LATERAL (
                 SELECT w.ctid AS place, w.next_attempt_at FROM webhook_delivery w
                  WHERE w.endpoint_id = e.id AND w.state = 'WAITING' AND w.next_attempt_at <= clock_timestamp()
                  ORDER BY w.next_attempt_at, w.position
                  LIMIT (SELECT greatest($2 - count(*), 0) FROM webhook_delivery b
                          WHERE b.endpoint_id = e.id AND b.claimed_until > clock_timestamp())
                  FOR UPDATE OF w SKIP LOCKED) d
               WHERE e.state = 'ENABLED'
               ORDER BY d.next_attempt_at LIMIT $1),
            claimed AS (
              UPDATE webhook_delivery w
                 SET attempts = attempts + 1, tries = tries + 1,
                     claimed_until = clock_timestamp() + make_interval(secs => $3),
                     next_attempt_at = clock_timestamp() + make_interval(secs => $3)
                FROM due WHERE w.ctid = due.place
              RETURNING w.id, w.endpoint_id, w.event_id, w.position, w.attempts, w.tries),
            begun AS (
              INSERT INTO webhook_attempt (delivery_id, number, made_at)
              SELECT id, attempts, clock_timestamp() FROM claimed)
            SELECT c.id AS delivery, c.endpoint_id, c.attempts, c.tries, e.url,
                   extract(epoch FROM clock_timestamp())::bigint AS at,
                   ARRAY(SELECT s.key_id || ' ' || s.id FROM webhook_secret s
                          WHERE s.endpoint_id = e.id AND (s.expires_at IS NULL OR s.expires_at > clock_timestamp())
                          ORDER BY s.expires_at DESC NULLS FIRST) AS secrets,
                   c.position, v.id, v.type, v.resource, v.resource_id, v.sequence, v.data, v.occurred_at
              FROM claimed c JOIN webhook_endpoint e ON e.id = c.endpoint_id JOIN event v ON v.id = c.event_id
             ORDER BY c.position
            """;

    private final Pool pool;
    private final WebhookConfig config;
    private final String source;

    Claims(Pool pool, WebhookConfig config, @ConfigProperty(name = "quarkus.application.name") String source) {
        this.pool = pool;
        this.config = config;
        this.source = source;
    }

    Uni<List<Claimed>> claim(int most) {
        Tuple bounds = Tuple.of(most, (long) config.abreastPerEndpoint(), seconds(lease()));
        return OneCommit.of(pool, connection -> connection.preparedQuery(CLAIM).execute(bounds))
                .map(rows -> {
                    List<Claimed> claimed = new ArrayList<>();
                    rows.forEach(row -> claimed.add(claimed(row)));
                    return claimed;
                });
    }

    private Claimed claimed(Row row) {
        return new Claimed(row.getString("delivery"), row.getString("endpoint_id"), row.getInteger("attempts"),
                row.getInteger("tries"), row.getString("url"), row.getLong("at"),
                List.of(row.getArrayOfStrings("secrets")), FeedItem.of(row, source));
    }

    /** Longer than any attempt: the name and the exchange have a time-out each. */
    private Duration lease() {
        return config.timeout().multipliedBy(2).plusSeconds(5);
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
