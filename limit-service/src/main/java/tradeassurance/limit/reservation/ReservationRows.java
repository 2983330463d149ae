package tradeassurance.limit.reservation;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.door.Openings.Opened;
import tradeassurance.kernel.Money;
import tradeassurance.limit.model.Course;
import tradeassurance.limit.model.Course.Announced;
import tradeassurance.limit.model.Limit;
import tradeassurance.limit.model.LimitState;
import tradeassurance.limit.reservation.ReservationBatch.Known;
import tradeassurance.limit.reservation.ReservationBatch.Standing;
import tradeassurance.limit.reservation.model.Reservation;
import tradeassurance.limit.reservation.model.ReservationState;

/** The rows that a batch of reservations needs, each kind by one statement. */
@ApplicationScoped
class ReservationRows {

    /**
     * In the order of the suppliers, by whichever replica: two batches never wait for each other. One by one, as are all reads
     * here, so that no plan that was good for a small table is kept while it grows.
     */
    private static final String LOCK_LIMITS = """
            SELECT l.supplier_id, l.state, l.currency, l.granted_minor, l.reserved_minor, l.used_minor, l.cycle_base_minor,
                   l.announced_minor, l.announced_for, l.announced_by, l.version
              FROM (SELECT id FROM unnest($1::text[]) AS w (id) ORDER BY id) w
             CROSS JOIN LATERAL (SELECT * FROM assurance_limit WHERE supplier_id = w.id FOR NO KEY UPDATE) l
            """;

    private static final String REQUIRE = "SELECT require_limits($1, $2, $3, $4, $5)";

    private static final String FIND = """
            SELECT r.payment_id, r.order_id, r.supplier_id, r.state, r.currency, r.requested_minor, r.granted_minor,
                   r.committed_minor, r.released_minor, r.version
              FROM unnest($1::text[]) AS w (id)
             CROSS JOIN LATERAL (SELECT * FROM reservation WHERE payment_id = w.id LIMIT 1) r
            """;

    private static final String INSERT = """
            INSERT INTO reservation (payment_id, order_id, supplier_id, state, currency, last_hash, requested_minor,
                                     granted_minor, committed_minor, released_minor, version)
            SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[],
                                 $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[]) AS w ORDER BY 1
            """;

    Uni<Map<String, Standing>> lockLimits(SqlConnection connection, List<Wish> wishes) {
        return connection.preparedQuery(LOCK_LIMITS).execute(Tuple.of(distinct(wishes, ReserveLimit::supplierId)))
                .map(rows -> {
                    Map<String, Standing> limits = new HashMap<>();
                    rows.forEach(row -> limits.put(row.getString(0), new Standing(limit(row), row.getLong(10))));
                    return limits;
                });
    }

    /** Locks limits as {@link #lockLimits} does; the transaction fails where one of them is not as expected. */
    Uni<Void> require(SqlConnection connection, Collection<Standing> expected) {
        return connection.preparedQuery(REQUIRE).execute(Tuple.of(
                expected.stream().map(one -> one.limit().supplierId()).toArray(String[]::new),
                expected.stream().map(Standing::version).toArray(Long[]::new),
                expected.stream().map(one -> one.limit().granted().minor()).toArray(Long[]::new),
                expected.stream().map(one -> one.limit().reserved().minor()).toArray(Long[]::new),
                expected.stream().map(one -> one.limit().used().minor()).toArray(Long[]::new))).replaceWithVoid();
    }

    /** What bears on its room; when it is recalculated does not. */
    private static Limit limit(Row row) {
        return new Limit(row.getString(0), LimitState.valueOf(row.getString(1)), money(row, 3, 2), money(row, 4, 2),
                money(row, 5, 2), new Course(money(row, 6, 2), null, announced(row)));
    }

    private static @Nullable Announced announced(Row row) {
        OffsetDateTime effectiveAt = row.getOffsetDateTime(8);
        return effectiveAt == null ? null : new Announced(money(row, 7, 2), effectiveAt.toInstant(), row.getString(9));
    }

    Uni<Map<String, Known>> find(SqlConnection connection, List<Wish> wishes) {
        return connection.preparedQuery(FIND).execute(Tuple.of(distinct(wishes, ReserveLimit::paymentId))).map(rows -> {
            Map<String, Known> known = new HashMap<>();
            rows.forEach(row -> known.put(row.getString(0), new Known(reservation(row), row.getLong(9))));
            return known;
        });
    }

    private static Reservation reservation(Row row) {
        return new Reservation(row.getString(0), row.getString(1), row.getString(2),
                ReservationState.valueOf(row.getString(3)), money(row, 5, 4), money(row, 6, 4), money(row, 7, 4),
                money(row, 8, 4));
    }

    private static Money money(Row row, int minor, int currency) {
        return Money.ofMinor(row.getLong(minor), row.getString(currency));
    }

    Uni<Void> insert(SqlConnection connection, List<Opened<Reservation>> opened) {
        return connection.preparedQuery(INSERT).execute(Tuple.from(new Object[] {
                texts(opened, Reservation::paymentId), texts(opened, Reservation::orderId),
                texts(opened, Reservation::supplierId), texts(opened, reservation -> reservation.state().name()),
                texts(opened, reservation -> reservation.requested().currencyCode()),
                opened.stream().map(one -> one.trail().lastHash()).toArray(String[]::new),
                minors(opened, Reservation::requested), minors(opened, Reservation::granted),
                minors(opened, Reservation::committed), minors(opened, Reservation::released),
                opened.stream().map(one -> one.trail().version()).toArray(Long[]::new) })).replaceWithVoid();
    }

    private static String[] distinct(List<Wish> wishes, Function<ReserveLimit, String> id) {
        return wishes.stream().map(wish -> id.apply(wish.wanted())).distinct().toArray(String[]::new);
    }

    private static String[] texts(List<Opened<Reservation>> opened, Function<Reservation, String> text) {
        return opened.stream().map(one -> text.apply(one.value())).toArray(String[]::new);
    }

    private static Long[] minors(List<Opened<Reservation>> opened, Function<Reservation, Money> amount) {
        return opened.stream().map(one -> amount.apply(one.value()).minor()).toArray(Long[]::new);
    }
}
