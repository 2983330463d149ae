package tradeassurance.chassis.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.caller.Parties;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Event;

/** What happens in one transaction, to one aggregate or to many: collected, and then written by one statement. */
public final class Histories {

    private static final String APPEND = """
            WITH kept AS (
              INSERT INTO event (id, resource, resource_id, sequence, type, data, role, party, buyer, supplier,
                                 previous_hash, hash, occurred_at, effective_at)
              SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[],
                                   $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::timestamptz[],
                                   $14::timestamptz[])
              RETURNING id, resource, resource_id, sequence)
            INSERT INTO feed_pending (event_id, resource, resource_id, sequence) SELECT * FROM kept
            """;

    /** The same for a session, which knows no arrays but those of texts. */
    private static final String APPEND_IN_SESSION = APPEND.replaceAll("\\$(\\d+)::(\\w+)\\[]",
            "cast(cast(?$1 as text[]) as $2[])");

    private record Line(Recorded event, Parties parties) {
    }

    private final History history;
    private final List<Line> lines = new ArrayList<>();

    Histories(History history) {
        this.history = history;
    }

    /** Appends events to an aggregate's history and moves its trail; {@link #write} has to follow. */
    public void append(String resource, String resourceId, Parties parties, Trail trail, List<? extends Event> events,
            Actor by, Instant now, Instant effective) {
        for (Event event : events) {
            Recorded recorded = history.next(resource, resourceId, trail, event, by, now, effective);
            trail.grow(recorded.hash());
            lines.add(new Line(recorded, parties));
        }
    }

    /** Writes all that was appended, in the transaction of the session under way. */
    public Uni<Void> write() {
        return lines.isEmpty() ? Uni.createFrom().voidItem() : Panache.getSession().chain(session -> {
            var append = session.createNativeQuery(APPEND_IN_SESSION);
            List<Function<Line, @Nullable Object>> columns = columns();
            for (int i = 0; i < columns.size(); i++) {
                Function<Line, @Nullable Object> column = columns.get(i);
                append.setParameter(i + 1, lines.stream().map(column)
                        .map(value -> value == null ? null : value.toString()).toArray(String[]::new));
            }
            return append.executeUpdate();
        }).replaceWithVoid();
    }

    /** Writes all that was appended, in the transaction under way on this connection. */
    public Uni<Void> write(SqlConnection connection) {
        return connection.preparedQuery(APPEND).execute(Tuple.from(new Object[] {
                texts(Recorded::id), texts(Recorded::resource), texts(Recorded::resourceId),
                lines.stream().map(line -> line.event().sequence()).toArray(Long[]::new),
                texts(Recorded::type), texts(Recorded::data), texts(Recorded::role), texts(Recorded::party),
                lines.stream().map(line -> line.parties().buyer()).toArray(String[]::new),
                lines.stream().map(line -> line.parties().supplier()).toArray(String[]::new),
                texts(Recorded::previousHash), texts(Recorded::hash),
                times(Recorded::occurredAt), times(Recorded::effectiveAt) })).replaceWithVoid();
    }

    private static List<Function<Line, @Nullable Object>> columns() {
        return List.of(line -> line.event().id(), line -> line.event().resource(), line -> line.event().resourceId(),
                line -> line.event().sequence(), line -> line.event().type(), line -> line.event().data(),
                line -> line.event().role(), line -> line.event().party(), line -> line.parties().buyer(),
                line -> line.parties().supplier(), line -> line.event().previousHash(), line -> line.event().hash(),
                line -> line.event().occurredAt(), line -> line.event().effectiveAt());
    }

    private String[] texts(Function<Recorded, String> part) {
        return lines.stream().map(line -> part.apply(line.event())).toArray(String[]::new);
    }

    private OffsetDateTime[] times(Function<Recorded, Instant> part) {
        return lines.stream().map(line -> part.apply(line.event()).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
