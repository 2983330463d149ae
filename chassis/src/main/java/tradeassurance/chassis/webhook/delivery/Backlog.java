package tradeassurance.chassis.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * For how many seconds the oldest delivery to an endpoint that is enabled has waited, whoever's fault that is; and for how many
 * an attempt has been due while nothing goes to its endpoint, which is ours: metrics.
 */
@ApplicationScoped
class Backlog {

    private static final String OLDEST = """
            SELECT coalesce(extract(epoch FROM clock_timestamp() - min(began_at)), 0)::float8,
                   coalesce(extract(epoch FROM clock_timestamp() - min(next_attempt_at)), 0)::float8
              FROM webhook_endpoint e
             CROSS JOIN LATERAL (
               SELECT (SELECT min(w.began_at) FROM webhook_delivery w
                        WHERE w.endpoint_id = e.id AND w.state = 'WAITING') AS began_at,
                      (SELECT min(w.next_attempt_at) FROM webhook_delivery w
                        WHERE w.endpoint_id = e.id AND w.state = 'WAITING' AND NOT EXISTS (
                              SELECT 1 FROM webhook_delivery b
                               WHERE b.endpoint_id = e.id AND b.claimed_until > clock_timestamp())) AS next_attempt_at) waiting
             WHERE e.state = 'ENABLED'
            """;

    private final Pool pool;
    private volatile double oldest;
    private volatile double overdue;

    Backlog(Pool pool, MeterRegistry metrics) {
        this.pool = pool;
        metrics.gauge("webhook.oldest.seconds", this, backlog -> backlog.oldest);
        metrics.gauge("webhook.overdue.seconds", this, backlog -> backlog.overdue);
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return pool.query(OLDEST).execute().map(rows -> rows.iterator().next()).invoke(row -> {
            oldest = row.getDouble(0);
            overdue = Math.max(0, row.getDouble(1));
        }).replaceWithVoid();
    }
}
