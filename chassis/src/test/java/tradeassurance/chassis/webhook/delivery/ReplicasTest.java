package tradeassurance.chassis.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.chassis.testing.WebhookReceiver;
import tradeassurance.chassis.webhook.post.Sent;

/** Any number of replicas: each runs the same statements on the same tables. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ReplicasTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int REPLICAS = 8;
    /**
     * More than all replicas and the courier may claim at the same instant, when none of them sees the claims of the others.
     */
    private static final int EVENTS = (REPLICAS + 2) * 8;

    @Inject
    Claims claims;

    @Inject
    Outcomes outcomes;

    @Inject
    DeliverySweep sweep;

    @Inject
    FanOut fanOut;

    @Inject
    Pool pool;

    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final String endpoint = "whe_" + UUID.randomUUID();
    private final String party = "p-" + UUID.randomUUID();

    private void execute(String sql, Object... values) {
        pool.preparedQuery(sql).execute(Tuple.from(List.of(values))).await().atMost(PATIENCE);
    }

    private long count(String sql) {
        return pool.preparedQuery(sql).execute(Tuple.of(endpoint)).await().atMost(PATIENCE).iterator().next().getLong(0);
    }

    /** An endpoint that is disabled: the courier of the application that runs here leaves it alone until a test enables it. */
    @BeforeEach
    void endpoint() {
        execute("""
                INSERT INTO webhook_endpoint (id, party, sees_all, url, description, event_types, state, disabled_because,
                                              disabled_at, told_up_to, version, created_at, enabled_at)
                SELECT $1, $2, false, $3, '', '', 'DISABLED', 'BY_OWNER', clock_timestamp(), last_position, 1,
                       clock_timestamp(), clock_timestamp() FROM feed_head
                """, endpoint, party, receiver.url("/"));
        execute("""
                WITH made AS (
                  INSERT INTO event (id, resource, resource_id, sequence, type, data, role, party, buyer, occurred_at,
                                     effective_at, previous_hash, hash)
                  SELECT 'evt_' || $1 || lpad(n::text, 3, '0'), 'parcel', $1, n, 'parcel.note', '{}', 'BUYER', $1, $1, clock_timestamp(),
                         clock_timestamp(), '', '' FROM generate_series(1, $2) n RETURNING id, resource, resource_id, sequence)
                INSERT INTO feed_pending (event_id, resource, resource_id, sequence) SELECT * FROM made
                """,
                party, EVENTS);
    }

    @AfterEach
    void remove() {
        execute("DELETE FROM webhook_delivery WHERE endpoint_id = $1", endpoint);
        execute("DELETE FROM webhook_endpoint WHERE id = $1", endpoint);
        receiver.close();
    }

    private <T> List<T> together(java.util.function.Supplier<Uni<T>> replica) {
        List<Uni<T>> all = new ArrayList<>();
        for (int i = 0; i < REPLICAS; i++) {
            all.add(replica.get());
        }
        return Uni.join().all(all).andFailFast().await().atMost(PATIENCE);
    }

    private void deliveries() {
        execute("""
                INSERT INTO webhook_delivery (id, endpoint_id, event_id, position, state)
                SELECT 'whd_' || id, $1, id, sequence, 'WAITING' FROM event WHERE resource_id = $2
                """, endpoint, party);
    }

    private void enable() {
        execute("UPDATE webhook_endpoint SET state = 'ENABLED', disabled_because = NULL, disabled_at = NULL WHERE id = $1",
                endpoint);
    }

    @Test
    void togetherTheyMakeOneDeliveryOfEachEvent() {
        enable();
        eventually(() -> {
            together(fanOut::spread);
            assertThat(count("SELECT count(DISTINCT event_id) FROM webhook_delivery WHERE endpoint_id = $1")).isEqualTo(EVENTS);
        });
        assertThat(count("SELECT count(*) FROM webhook_delivery WHERE endpoint_id = $1")).isEqualTo(EVENTS);
        assertThat(count("SELECT told_up_to - (SELECT max(position) FROM webhook_delivery WHERE endpoint_id = $1) "
                + "FROM webhook_endpoint WHERE id = $1")).isNotNegative();
    }

    /** The courier of the application takes part. */
    @Test
    void anAttemptIsOneReplicasAndAFewAtATimeGoToOneEndpoint() {
        deliveries();
        enable();
        List<Claimed> claimed = together(() -> claims.claim(EVENTS)).stream().flatMap(List::stream).toList();
        assertThat(claimed).isNotEmpty();
        assertThat(claimed.stream().map(claim -> claim.id() + " " + claim.attempt())).doesNotHaveDuplicates();
        assertThat(count("SELECT count(*) FROM webhook_delivery WHERE endpoint_id = $1 AND claimed_until > clock_timestamp()"))
                .isLessThan(EVENTS);
    }

    @Test
    void anOutcomeThatComesTooLateChangesNothingUnlessItIsADelivery() {
        deliveries();
        execute("UPDATE webhook_delivery SET attempts = 2, tries = 2, claimed_until = clock_timestamp() + interval '1 hour' "
                + "WHERE endpoint_id = $1", endpoint);
        Claimed early = new Claimed("whd_evt_" + party + "001", endpoint, 1, 1, "", 0, List.of(), null);
        assertThat(outcomes.record(early, Sent.not("late")).await().atMost(PATIENCE)).isEqualTo(Outcomes.Outcome.FAILED);
        assertThat(count("SELECT count(*) FROM webhook_delivery WHERE endpoint_id = $1 AND claimed_until IS NULL")).isZero();
        Sent taken = new Sent(204, null, "", Duration.ZERO);
        assertThat(outcomes.record(early, taken).await().atMost(PATIENCE)).isEqualTo(Outcomes.Outcome.DELIVERED);
        assertThat(count("SELECT count(*) FROM webhook_delivery WHERE endpoint_id = $1 AND state = 'DELIVERED'")).isEqualTo(1);
    }

    @Test
    void whatIsOverIsSweptAwayAndWhatWaitsStays() {
        deliveries();
        execute("UPDATE webhook_delivery SET began_at = began_at - interval '31 days' WHERE endpoint_id = $1 AND position > 2",
                endpoint);
        execute("UPDATE webhook_delivery SET state = 'DELIVERED' WHERE endpoint_id = $1 AND position <> 3", endpoint);
        sweep.sweep().await().atMost(PATIENCE);
        assertThat(count("SELECT count(*) FROM webhook_delivery WHERE endpoint_id = $1")).isEqualTo(3);
        execute("UPDATE webhook_endpoint SET state = 'DELETED', disabled_because = NULL, disabled_at = NULL WHERE id = $1",
                endpoint);
        sweep.sweep().await().atMost(PATIENCE);
        assertThat(count("SELECT count(*) FROM webhook_endpoint WHERE id = $1")).isZero();
    }
}
