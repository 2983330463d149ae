package tradeassurance.limit.reservation;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.once.Answered;
import tradeassurance.chassis.once.KeysTogether;
import tradeassurance.limit.ledger.MovesTogether;
import tradeassurance.limit.reservation.ReservationBatch.Standing;

/** What a batch of reservations reads and writes: limits, reservations with their histories, ledger and keys. */
@ApplicationScoped
class ReservationStore {

    private final Door door;
    private final Reservations reservations;
    private final ReservationRows rows;
    private final MovesTogether ledger;
    private final KeysTogether keys;

    ReservationStore(Door door, Reservations reservations, ReservationRows rows, MovesTogether ledger, KeysTogether keys) {
        this.door = door;
        this.reservations = reservations;
        this.rows = rows;
        this.ledger = ledger;
        this.keys = keys;
    }

    /** Sent at once and done one after the other: keys and reservations are looked up when the limits are locked. */
    Uni<ReservationBatch> read(SqlConnection connection, List<Wish> wishes) {
        return Uni.combine().all().unis(rows.lockLimits(connection, wishes),
                keys.find(connection, wishes.stream().map(Wish::key).toList()), rows.find(connection, wishes))
                .collectFailures().with((limits, answered, known) -> new ReservationBatch(limits, known, answered,
                        door.openings(reservations)));
    }

    /**
     * Nothing is read: the limits are taken to be so, and all keys and payments to be new. {@link #require} has to come before
     * {@link #write}, which itself fails where a key or a payment is not new.
     */
    ReservationBatch assumed(Map<String, Standing> limits) {
        return new ReservationBatch(limits, Map.of(), keys.assumeNew(), door.openings(reservations));
    }

    /** Locks limits; the transaction fails where one of them is not as expected. */
    Uni<Void> require(SqlConnection connection, Collection<Standing> expected) {
        return rows.require(connection, expected);
    }

    Uni<Void> write(SqlConnection connection, ReservationBatch batch) {
        Answered answered = batch.answered();
        Uni<Void> kept = answered.isEmpty() ? Uni.createFrom().voidItem() : keys.keep(connection, answered);
        return batch.openings().opened().isEmpty() ? kept
                : Uni.combine().all().unis(rows.insert(connection, batch.openings().opened()),
                        batch.openings().write(connection),
                        ledger.reserve(connection, batch.moves(), batch.openings().now()), kept).collectFailures()
                        .discardItems();
    }
}
