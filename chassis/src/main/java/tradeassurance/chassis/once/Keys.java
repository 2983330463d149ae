package tradeassurance.chassis.once;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Sha256;

/** The keys that have been used, and what was answered. */
@ApplicationScoped
class Keys {

    private static final int LONGEST = 255;

    /** Waits for a transaction that has taken the same key; then either takes it or finds it taken. */
    private static final String TAKE = """
            INSERT INTO once (scope, key, fingerprint, created_at) VALUES (?1, ?2, ?3, clock_timestamp())
            ON CONFLICT (scope, key) DO NOTHING
            """;

    private static final String READ = "SELECT fingerprint, status, location, version, body FROM once WHERE scope = ?1 AND key = ?2";

    private static final String KEEP = """
            UPDATE once SET status = ?3, location = cast(?4 as text), version = cast(?5 as bigint), body = ?6
             WHERE scope = ?1 AND key = ?2
            """;

    /** A path may have been written with a slash at its end. */
    private static final String REPLACE = """
            UPDATE once SET body = ?4 WHERE scope IN (?1, ?2) AND version = ?3
            """;

    private static final String FORGET = """
            DELETE FROM once WHERE (scope, key) IN (
              SELECT scope, key FROM once WHERE created_at < clock_timestamp() - make_interval(secs => $1) LIMIT 10000)
            """;

    private final CurrentVertxRequest current;
    private final Callers callers;
    private final ObjectMapper json;
    private final Pool pool;
    private final OnceConfig config;

    Keys(CurrentVertxRequest current, Callers callers, ObjectMapper json, Pool pool, OnceConfig config) {
        this.current = current;
        this.callers = callers;
        this.json = json;
        this.pool = pool;
        this.config = config;
    }

    /** The key of the request under way. Must be asked on the request's own context. */
    Key present(@Nullable Object body) {
        HttpServerRequest request = current.getCurrent().request();
        String value = request.getHeader("Idempotency-Key");
        if (value == null || value.isBlank()) {
            throw new Refusal(Refused.IDEMPOTENCY_KEY_MISSING,
                    "send an Idempotency-Key header, a UUID of your own for this one request");
        }
        if (value.length() > LONGEST) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "an Idempotency-Key has at most " + LONGEST + " characters");
        }
        return new Key(scope(callers.present().party(), request.method().name(), request.path()), value,
                Sha256.of(body == null ? "" : asJson(body)));
    }

    /** Null where the key is new and now ours; otherwise what was answered before. */
    Uni<@Nullable Stored> take(Key key) {
        return Panache.getSession().chain(session -> session.createNativeQuery(TAKE).setParameter(1, key.scope())
                .setParameter(2, key.value()).setParameter(3, key.fingerprint()).executeUpdate()
                .chain(taken -> taken == 1 ? Uni.createFrom().nullItem()
                        : session.createNativeQuery(READ, Object[].class).setParameter(1, key.scope())
                                .setParameter(2, key.value()).getSingleResult().map(Keys::stored)));
    }

    private static Stored stored(Object[] row) {
        return new Stored((String) row[0], ((Number) row[1]).intValue(), (String) row[2],
                row[3] == null ? null : ((Number) row[3]).longValue(), (String) row[4]);
    }

    Uni<Stored> keep(Key key, Answer answer) {
        Stored stored = unkept(answer);
        return Panache.getSession().chain(session -> session.createNativeQuery(KEEP).setParameter(1, key.scope())
                .setParameter(2, key.value()).setParameter(3, stored.status()).setParameter(4, stored.location())
                .setParameter(5, stored.version()).setParameter(6, stored.body()).executeUpdate()).replaceWith(stored);
    }

    Uni<Void> replace(String party, String path, long version, Object body) {
        String scope = scope(party, HttpMethod.POST.name(), path);
        return Panache.getSession().chain(session -> session.createNativeQuery(REPLACE).setParameter(1, scope)
                .setParameter(2, scope + "/").setParameter(3, version).setParameter(4, asJson(body)).executeUpdate())
                .replaceWithVoid();
    }

    private static String scope(String party, String method, String path) {
        return party + " " + method + " " + path;
    }

    Stored unkept(Answer answer) {
        return new Stored("", answer.status(), answer.location(), answer.version(), asJson(answer.body()));
    }

    /** What goes out the first time: as it is kept, but for what is told only once. */
    Stored told(Answer answer, Stored kept) {
        return answer.first() == null ? kept
                : new Stored("", kept.status(), kept.location(), kept.version(), asJson(answer.first()));
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return pool.preparedQuery(FORGET).execute(Tuple.of((double) config.keep().toSeconds())).replaceWithVoid();
    }

    private String asJson(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an answer that cannot be written: " + body.getClass().getSimpleName(), unwritable);
        }
    }
}
