package tradeassurance.limit.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.Ids;

/** What {@link LimitLedger#move} does, for the reservations of a batch: each limit is moved once, and has a line for each. */
@ApplicationScoped
public class MovesTogether {

    /**
     * What would oversell a limit the line itself refuses (INV2), and a limit that there is not has no line to write: the
     * statement then fails, and the transaction with it.
     */
    private static final String RESERVE = """
            WITH moved AS (
              UPDATE assurance_limit l SET reserved_minor = l.reserved_minor + t.reserved
                FROM unnest($1::text[], $2::text[], $3::bigint[]) AS t (supplier_id, currency, reserved)
               WHERE l.supplier_id = t.supplier_id AND l.currency = t.currency
              RETURNING l.supplier_id, l.currency, l.granted_minor, l.reserved_minor - t.reserved AS reserved_before,
                        l.used_minor)
            INSERT INTO limit_entry (id, supplier_id, kind, payment_id, order_id, currency, granted_minor, reserved_minor,
                                     used_minor, granted_after, reserved_after, used_after, reason, recorded_at)
            SELECT w.id, w.supplier_id, 'RESERVE', w.payment_id, w.order_id, w.currency, 0, w.reserved, 0, m.granted_minor,
                   m.reserved_before + w.reserved_so_far, m.used_minor, w.reason, $12
              FROM unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bigint[], $10::bigint[], $11::text[])
                     AS w (id, supplier_id, payment_id, order_id, currency, reserved, reserved_so_far, reason)
              LEFT JOIN moved m ON m.supplier_id = w.supplier_id AND m.currency = w.currency
            """;

    /** Limits are kept by supplier and currency. */
    private record Place(String supplierId, String currency) {
        static Place of(Move move) {
            return new Place(move.supplierId(), move.reserved().currencyCode());
        }
    }

    /** Moves limits that are locked, in the order of the moves, by one statement; it fails rather than let one be oversold. */
    public Uni<Void> reserve(SqlConnection connection, List<Move> moves, Instant now) {
        List<Move> moving = moves.stream().filter(move -> !move.reserved().isZero()).toList();
        if (moving.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<Place, Long> together = new LinkedHashMap<>();
        Long[] soFar = moving.stream()
                .map(move -> together.merge(Place.of(move), move.reserved().minor(), Math::addExact)).toArray(Long[]::new);
        return connection.preparedQuery(RESERVE).execute(Tuple.from(new Object[] {
                together.keySet().stream().map(Place::supplierId).toArray(String[]::new),
                together.keySet().stream().map(Place::currency).toArray(String[]::new),
                together.values().toArray(Long[]::new),
                texts(moving, move -> Ids.next("lim")), texts(moving, Move::supplierId), texts(moving, Move::paymentId),
                texts(moving, Move::orderId), texts(moving, move -> move.reserved().currencyCode()),
                moving.stream().map(move -> move.reserved().minor()).toArray(Long[]::new), soFar,
                texts(moving, Move::reason), now.atOffset(ZoneOffset.UTC) })).replaceWithVoid();
    }

    private static String[] texts(List<Move> moves, Function<Move, String> text) {
        return moves.stream().map(text).toArray(String[]::new);
    }
}
