package tradeassurance.chassis.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    private record Type(String sql, IntFunction<Object[]> array) {
        private static final Type TEXT = new Type("text", String[]::new);
        private static final Type NUMBER = new Type("bigint", Long[]::new);
        private static final Type TIME = new Type("timestamptz", OffsetDateTime[]::new);
    }

    private record Column(String name, Type type, Function<Line, @Nullable Object> value) {

        private static Column text(String name, Function<Recorded, String> value) {
            return new Column(name, Type.TEXT, line -> value.apply(line.event()));
        }

        private static Column time(String name, Function<Recorded, Instant> value) {
            return new Column(name, Type.TIME, line -> value.apply(line.event()).atOffset(ZoneOffset.UTC));
        }

        private Object[] of(List<Line> lines) {
            return lines.stream().map(value).toArray(type.array);
        }

        private String[] asTexts(List<Line> lines) {
            return lines.stream().map(value).map(one -> one == null ? null : one.toString()).toArray(String[]::new);
        }
    }

    private static final List<Column> COLUMNS = List.of(Column.text("id", Recorded::id),
            Column.text("resource", Recorded::resource), Column.text("resource_id", Recorded::resourceId),
            new Column("sequence", Type.NUMBER, line -> line.event().sequence()), Column.text("type", Recorded::type),
            Column.text("data", Recorded::data), Column.text("role", Recorded::role), Column.text("party", Recorded::party),
            new Column("buyer", Type.TEXT, line -> line.parties().buyer()),
            new Column("supplier", Type.TEXT, line -> line.parties().supplier()),
            Column.text("previous_hash", Recorded::previousHash), Column.text("hash", Recorded::hash),
            Column.time("occurred_at", Recorded::occurredAt), Column.time("effective_at", Recorded::effectiveAt));

    private static final String APPEND = append((place, type) -> "$%d::%s[]".formatted(place, type));

    /** The same for a session, which knows no arrays but those of texts. */
    private static final String APPEND_IN_SESSION = append(
            (place, type) -> "cast(cast(?%d as text[]) as %s[])".formatted(place, type));

    private static String append(BiFunction<Integer, String, String> parameter) {
        return """
                WITH kept AS (
                  INSERT INTO event (%s)
                  SELECT * FROM unnest(%s)
                  RETURNING id, resource, resource_id, sequence)
                INSERT INTO feed_pending (event_id, resource, resource_id, sequence) SELECT * FROM kept
                """.formatted(COLUMNS.stream().map(Column::name).collect(Collectors.joining(", ")),
                IntStream.range(0, COLUMNS.size())
                        .mapToObj(i -> parameter.apply(i + 1, COLUMNS.get(i).type().sql())).collect(Collectors.joining(", ")));
    }

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
            for (int i = 0; i < COLUMNS.size(); i++) {
                append.setParameter(i + 1, COLUMNS.get(i).asTexts(lines));
            }
            return append.executeUpdate();
        }).replaceWithVoid();
    }

    /** Writes all that was appended, in the transaction under way on this connection. */
    public Uni<Void> write(SqlConnection connection) {
        return connection.preparedQuery(APPEND).execute(Tuple.from(COLUMNS.stream().map(column -> column.of(lines)).toArray()))
                .replaceWithVoid();
    }
}
