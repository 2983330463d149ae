package tradeassurance.chassis.once;

import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.work.InTime;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/**
 * Lets a request take effect once. The key is written in the same transaction as the effect, by an insert that conflicts: of
 * any number of repeats, at the same time or later, one takes effect and all get its answer (INV11). A refusal is not kept,
 * since nothing has happened; the same key may be tried again.
 */
@ApplicationScoped
public class Once {

    private final Transactions transactions;
    private final InTime inTime;
    private final Keys keys;

    Once(Transactions transactions, InTime inTime, Keys keys) {
        this.transactions = transactions;
        this.inTime = inTime;
        this.keys = keys;
    }

    /**
     * Answers a request that carries an {@code Idempotency-Key}.
     *
     * @param body what the key is bound to; the same key with another body is refused with {@code idempotency-key-reused}
     * @param effect runs in a transaction, at most once per key
     */
    public Uni<Response> answer(@Nullable Object body, Supplier<Uni<Answer>> effect) {
        Key key = keys.present(body);
        return inTime.answer(() -> transactions.run(() -> keys.take(key).chain(stored -> stored != null
                ? Uni.createFrom().item(replay(key, stored))
                : effect.get().chain(answer -> keys.keep(key, answer).map(kept -> first(keys.told(answer, kept)))))));
    }

    /** Answers a request that needs no key, because repeating it changes nothing: an edit that names the version it saw. */
    public Uni<Response> edit(Supplier<Uni<Answer>> effect) {
        return inTime.answer(() -> transactions.run(() -> effect.get().map(keys::unkept).map(Once::first)));
    }

    /**
     * Lets every repeat of an earlier {@code POST} be answered with what may still be said; in the transaction under way.
     *
     * @param party who had made the request
     * @param version which was answered then
     */
    public Uni<Void> sayInstead(String party, String path, long version, Object body) {
        return keys.replace(party, path, version, body);
    }

    /** Answers a request whose key is looked up and kept by {@link KeysTogether}, in the transaction of the effect (INV11). */
    public Uni<Response> together(@Nullable Object body, Function<Key, Uni<Response>> effect) {
        return effect.apply(keys.present(body));
    }

    static Response first(Stored stored) {
        return response(stored).build();
    }

    static Response replay(Key key, Stored stored) {
        if (!stored.fingerprint().equals(key.fingerprint())) {
            throw new Refusal(Refused.IDEMPOTENCY_KEY_REUSED,
                    "this Idempotency-Key came with another request before; use a new one");
        }
        return response(stored).header("Idempotent-Replayed", "true").build();
    }

    private static Response.ResponseBuilder response(Stored stored) {
        Response.ResponseBuilder response = Response.status(stored.status()).entity(stored.body())
                .type(MediaType.APPLICATION_JSON_TYPE);
        if (stored.location() != null) {
            response.header(HttpHeaders.LOCATION, stored.location());
        }
        if (stored.version() != null) {
            response.header(HttpHeaders.ETAG, "\"v" + stored.version() + "\"");
        }
        return response;
    }
}
