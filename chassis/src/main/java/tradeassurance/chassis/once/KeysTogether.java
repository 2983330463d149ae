package tradeassurance.chassis.once;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * The keys of a batch, by two statements of its transaction. The answer is written with the key: whoever else has taken the key
 * meanwhile makes the batch fail (unique key), and the request, alone, then finds it taken.
 */
@ApplicationScoped
public class KeysTogether {

    /** One by one, so that no plan that was good for a small table is kept while it grows. */
    private static final String FIND = """
            SELECT o.scope, o.key, o.fingerprint, o.status, o.location, o.version, o.body
              FROM unnest($1::text[], $2::text[]) AS w (scope, key)
             CROSS JOIN LATERAL (SELECT * FROM once WHERE scope = w.scope AND key = w.key LIMIT 1) o
            """;

    /** In the order of the keys: two batches that want the same ones never wait for each other. */
    private static final String KEEP = """
            INSERT INTO once (scope, key, fingerprint, status, location, version, body, created_at)
            SELECT w.*, clock_timestamp()
              FROM unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::text[], $6::bigint[], $7::text[]) AS w
            """;

    private final Keys keys;

    KeysTogether(Keys keys) {
        this.keys = keys;
    }

    /** What these requests were answered before. Ask when what they are about is locked. */
    public Uni<Answered> find(SqlConnection connection, List<Key> wanted) {
        return connection.preparedQuery(FIND).execute(Tuple.of(texts(wanted, Key::scope), texts(wanted, Key::value)))
                .map(rows -> {
                    Map<Answered.Place, Stored> before = new HashMap<>();
                    rows.forEach(row -> before.put(new Answered.Place(row.getString(0), row.getString(1)), stored(row)));
                    return new Answered(keys, before);
                });
    }

    /** Nothing is looked up: as if none of the requests had been answered before. {@link #keep} fails where one was. */
    public Answered assumeNew() {
        return new Answered(keys, Map.of());
    }

    private static Stored stored(Row row) {
        return new Stored(row.getString(2), row.getInteger(3), row.getString(4), row.getLong(5), row.getString(6));
    }

    /** Keeps what is answered now. */
    public Uni<Void> keep(SqlConnection connection, Answered answered) {
        List<Key> fresh = answered.fresh().stream()
                .sorted(Comparator.comparing(Key::scope).thenComparing(Key::value)).toList();
        List<Stored> answers = fresh.stream().map(answered::stored).toList();
        return connection.preparedQuery(KEEP).execute(Tuple.from(new Object[] { texts(fresh, Key::scope),
                texts(fresh, Key::value), texts(fresh, Key::fingerprint),
                answers.stream().map(Stored::status).toArray(Integer[]::new), texts(answers, Stored::location),
                answers.stream().map(Stored::version).toArray(Long[]::new), texts(answers, Stored::body) }))
                .replaceWithVoid();
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
