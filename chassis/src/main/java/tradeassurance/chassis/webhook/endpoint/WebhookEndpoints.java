package tradeassurance.chassis.webhook.endpoint;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.webhook.WebhookConfig;
import tradeassurance.chassis.webhook.WebhookRefusal;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

/**
 * The endpoints, as SQL in the transaction under way. An endpoint is its party's; one that is told of everybody's events is
 * only there for whoever may read them all.
 */
@ApplicationScoped
public class WebhookEndpoints {

    private static final String COUNT = """
            INSERT INTO webhook_owner (party, endpoints) VALUES (?1, 1) ON CONFLICT (party) DO UPDATE
               SET endpoints = webhook_owner.endpoints + 1 WHERE webhook_owner.endpoints < ?2
            """;

    /** From now on: whoever wants what was before reads the feed. */
    private static final String INSERT = """
            INSERT INTO webhook_endpoint (id, party, sees_all, url, description, event_types, state, told_up_to, version,
                                          created_at, enabled_at)
            SELECT ?1, ?2, ?3, ?4, ?5, ?6, 'ENABLED', last_position, 1, clock_timestamp(), clock_timestamp() FROM feed_head
            """;

    private static final String MINE = "SELECT " + WebhookEndpoint.COLUMNS + """
             FROM webhook_endpoint
             WHERE party = ?1 AND (?2 OR NOT sees_all) AND state <> 'DELETED'
            """;

    private static final String CHANGE = """
            UPDATE webhook_endpoint SET url = ?2, description = ?3, event_types = ?4, state = ?5, version = version + 1,
                   disabled_because = CASE WHEN ?5 = 'DISABLED' THEN coalesce(disabled_because, 'BY_OWNER') END,
                   disabled_at = CASE WHEN ?5 = 'DISABLED' THEN coalesce(disabled_at, clock_timestamp()) END,
                   enabled_at = CASE WHEN state = 'DISABLED' THEN clock_timestamp() ELSE enabled_at END
             WHERE id = ?1
            """;

    private static final String GIVE_BACK = "UPDATE webhook_owner SET endpoints = endpoints - 1 WHERE party = ?1";

    private final WebhookConfig config;

    WebhookEndpoints(WebhookConfig config) {
        this.config = config;
    }

    Uni<WebhookEndpoint> insert(Caller owner, NewWebhookEndpoint wanted) {
        String id = Ids.next("whe");
        List<String> types = wanted.eventTypes() == null ? List.of() : wanted.eventTypes();
        String description = wanted.description() == null ? "" : wanted.description();
        return Panache.getSession().chain(session -> session.createNativeQuery(COUNT).setParameter(1, owner.party())
                .setParameter(2, config.mostEndpoints()).executeUpdate().invoke(this::within)
                .chain(() -> session.createNativeQuery(INSERT).setParameter(1, id).setParameter(2, owner.party())
                        .setParameter(3, owner.is(Role.OPERATOR)).setParameter(4, wanted.url()).setParameter(5, description)
                        .setParameter(6, String.join(" ", types)).executeUpdate()))
                .chain(() -> of(id, owner));
    }

    private void within(int counted) {
        if (counted == 0) {
            throw new Refusal(WebhookRefusal.TOO_MANY_ENDPOINTS, "a party has at most " + config.mostEndpoints()
                    + " endpoints in each service; delete one that is not used");
        }
    }

    Uni<List<WebhookEndpoint>> list(Caller owner, @Nullable String cursor, int most) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MINE + " AND id < ?3 ORDER BY id DESC LIMIT ?4", Object[].class)
                        .setParameter(1, owner.party()).setParameter(2, owner.is(Role.OPERATOR))
                        .setParameter(3, cursor == null ? "x" : cursor).setParameter(4, most).getResultList())
                .map(rows -> rows.stream().map(WebhookEndpoint::of).toList());
    }

    /** An endpoint of the caller's; to everybody else it does not exist. */
    Uni<WebhookEndpoint> of(String id, Caller owner) {
        return one(MINE + " AND id = ?3", id, owner);
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Uni<WebhookEndpoint> lock(String id, Caller owner) {
        return one(MINE + " AND id = ?3 FOR UPDATE", id, owner);
    }

    /** Whether it is enabled, where it is the caller's; to everybody else it does not exist. */
    public Uni<Boolean> enabled(String id, Caller owner) {
        return of(id, owner).map(endpoint -> endpoint.state() == WebhookEndpoint.State.ENABLED);
    }

    /** Nobody else changes it until the transaction ends. To everybody but its owner it does not exist. */
    public Uni<Void> hold(String id, Caller owner) {
        return lock(id, owner).replaceWithVoid();
    }

    private static Uni<WebhookEndpoint> one(String sql, String id, Caller owner) {
        return Panache.getSession().chain(session -> session.createNativeQuery(sql, Object[].class)
                .setParameter(1, owner.party()).setParameter(2, owner.is(Role.OPERATOR)).setParameter(3, id).getResultList())
                .map(rows -> rows.stream().map(WebhookEndpoint::of).findFirst()
                        .orElseThrow(() -> Caller.unknown("webhook endpoint", id)));
    }

    Uni<WebhookEndpoint> change(WebhookEndpoint seen, Caller owner) {
        return write(seen).chain(() -> of(seen.id(), owner));
    }

    /** Its deliveries are swept away later: there may be many. */
    Uni<Void> delete(WebhookEndpoint seen) {
        return Panache.getSession().chain(session -> session.createNativeQuery(GIVE_BACK).setParameter(1, seen.party())
                .executeUpdate()).chain(() -> write(
                        new WebhookEndpoint(seen.id(), seen.party(), seen.seesAll(), seen.url(),
                                seen.description(), seen.eventTypes(), WebhookEndpoint.State.DELETED, null, null,
                                seen.version(),
                                seen.createdAt())));
    }

    private static Uni<Void> write(WebhookEndpoint next) {
        return Panache.getSession().chain(session -> session.createNativeQuery(CHANGE).setParameter(1, next.id())
                .setParameter(2, next.url()).setParameter(3, next.description())
                .setParameter(4, String.join(" ", next.eventTypes())).setParameter(5, next.state().name())
                .executeUpdate()).replaceWithVoid();
    }

    static WebhookEndpoint seen(WebhookEndpoint endpoint, Long version) {
        if (endpoint.version() != version) {
            throw new Refusal(Refused.STALE_VERSION, "this endpoint has changed; read it again")
                    .with("current_version", endpoint.version());
        }
        return endpoint;
    }
}
