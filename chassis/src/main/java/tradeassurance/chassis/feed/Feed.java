package tradeassurance.chassis.feed;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.work.InTime;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** Reads events in the order of their positions. */
@ApplicationScoped
class Feed {

    private static final String AFTER = """
            SELECT f.position, e.id, e.type, e.resource, e.resource_id, e.sequence, e.data, e.occurred_at
              FROM feed f JOIN event e ON e.id = f.event_id
             WHERE f.position > $1 AND ($2 OR e.buyer = $3 OR e.supplier = $3)
             ORDER BY f.position LIMIT $4
            """;

    private final Pool pool;
    private final InTime inTime;
    private final String source;

    Feed(Pool pool, InTime inTime, @ConfigProperty(name = "quarkus.application.name") String source) {
        this.pool = pool;
        this.inTime = inTime;
        this.source = source;
    }

    Uni<FeedPage> after(String cursor, int limit, Caller caller) {
        long position = position(cursor);
        return inTime.answer(() -> pool.preparedQuery(AFTER)
                .execute(Tuple.of(position, caller.seesAll(), caller.party(), limit))
                .map(rows -> {
                    List<FeedItem> items = new ArrayList<>();
                    rows.forEach(row -> items.add(FeedItem.of(row, source)));
                    long next = items.isEmpty() ? position : items.get(items.size() - 1).position();
                    return new FeedPage(items, Long.toString(next));
                }));
    }

    private static long position(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException malformed) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "cursor is not one that this feed gave").at("/cursor");
        }
    }
}
