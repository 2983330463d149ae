package tradeassurance.chassis.webhook.delivery;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.webhook.WebhookConfig;
import tradeassurance.chassis.work.Round;

/** Removes what is over: deliveries that have been in the log for long enough, those of deleted endpoints, spent secrets. */
@ApplicationScoped
class DeliverySweep {

    private static final int BATCH = 5000;

    private static final String OLD = """
            DELETE FROM webhook_delivery WHERE id IN (
              SELECT id FROM webhook_delivery
               WHERE began_at < clock_timestamp() - make_interval(secs => $1) AND state <> 'WAITING' LIMIT $2)
            """;

    private static final String DELETED = """
            DELETE FROM webhook_delivery WHERE id IN (
              SELECT w.id FROM webhook_delivery w JOIN webhook_endpoint e ON e.id = w.endpoint_id
               WHERE e.state = 'DELETED' LIMIT $1)
            """;

    private static final List<String> REST = List.of(
            "DELETE FROM webhook_secret WHERE expires_at < clock_timestamp() - interval '1 day'",
            "DELETE FROM webhook_endpoint e WHERE e.state = 'DELETED' "
                    + "AND NOT EXISTS (SELECT 1 FROM webhook_delivery w WHERE w.endpoint_id = e.id)");

    private final Pool pool;
    private final WebhookConfig config;
    private final Round round = new Round(this::sweep);

    DeliverySweep(Pool pool, WebhookConfig config) {
        this.pool = pool;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void poll() {
        round.kick();
    }

    /** One batch of each; true where there may be more. */
    Uni<Boolean> sweep() {
        return pool.preparedQuery(OLD).execute(Tuple.of(Claims.seconds(config.keep()), BATCH)).map(RowSet::rowCount)
                .chain(old -> pool.preparedQuery(DELETED).execute(Tuple.of(BATCH)).map(RowSet::rowCount)
                        .map(deleted -> old >= BATCH || deleted >= BATCH))
                .call(() -> pool.query(REST.get(0)).execute()).call(() -> pool.query(REST.get(1)).execute());
    }
}
