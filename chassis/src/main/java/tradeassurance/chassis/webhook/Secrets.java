package tradeassurance.chassis.webhook;

import java.time.Duration;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.kernel.Refusal;

/** The secrets of endpoints: which there are and how long they sign. What they are is worked out, and told once. */
@ApplicationScoped
public class Secrets {

    /** How many sign at most. */
    private static final int MOST = 5;

    private static final String LIVE = """
            SELECT count(*) FROM webhook_secret
             WHERE endpoint_id = ?1 AND (expires_at IS NULL OR expires_at > clock_timestamp())
            """;

    private static final String REPLACE = """
            UPDATE webhook_secret SET expires_at = clock_timestamp() + make_interval(secs => cast(?2 AS float8))
             WHERE endpoint_id = ?1 AND expires_at IS NULL
            """;

    private static final String INSERT = "INSERT INTO webhook_secret (id, endpoint_id, key_id) VALUES (?1, ?2, ?3)";

    private static final String FORGET = "DELETE FROM webhook_secret WHERE endpoint_id = ?1";

    private static final String END_ALL = """
            UPDATE webhook_secret SET expires_at = clock_timestamp()
             WHERE endpoint_id = ?1 AND (expires_at IS NULL OR expires_at > clock_timestamp())
            """;

    private final SigningKeys keys;

    Secrets(SigningKeys keys) {
        this.keys = keys;
    }

    /** The first secret of an endpoint. */
    public Uni<Secret> first(String endpoint) {
        return Panache.getSession().chain(session -> insert(session, endpoint));
    }

    /** Another secret; the present one signs beside it for so long, and where that is no time at all, no earlier one does. */
    public Uni<Secret> rotate(String endpoint, Duration overlap) {
        return Panache.getSession().chain(session -> replace(session, endpoint, overlap)
                .chain(() -> session.createNativeQuery(LIVE, Long.class).setParameter(1, endpoint).getSingleResult())
                .invoke(Secrets::within).chain(() -> insert(session, endpoint)));
    }

    private static Uni<Integer> replace(Mutiny.Session session, String endpoint, Duration overlap) {
        return overlap.isZero() ? session.createNativeQuery(END_ALL).setParameter(1, endpoint).executeUpdate()
                : session.createNativeQuery(REPLACE).setParameter(1, endpoint)
                        .setParameter(2, overlap.toMillis() / 1000.0).executeUpdate();
    }

    private static void within(long live) {
        if (live >= MOST) {
            throw new Refusal(WebhookRefusal.TOO_MANY_SECRETS, MOST
                    + " secrets are good at once; wait until the oldest ends, or end them all with an overlap of PT0S");
        }
    }

    private Uni<Secret> insert(Mutiny.Session session, String endpoint) {
        String id = Ids.next("whs");
        return session.createNativeQuery(INSERT).setParameter(1, id).setParameter(2, endpoint)
                .setParameter(3, keys.first()).executeUpdate()
                .map(inserted -> Objects.requireNonNull(keys.secret(keys.first(), id)));
    }

    /** None of them signs any more. */
    public Uni<Void> forget(String endpoint) {
        return Panache.getSession().chain(session -> session.createNativeQuery(FORGET).setParameter(1, endpoint)
                .executeUpdate()).replaceWithVoid();
    }
}
