package tradeassurance.limit.reservation;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.once.Answered;
import tradeassurance.chassis.once.Key;
import tradeassurance.chassis.once.KeysTogether;
import tradeassurance.chassis.together.Bounds;
import tradeassurance.chassis.together.OneCommit;
import tradeassurance.chassis.together.Outcome;
import tradeassurance.chassis.together.Together;
import tradeassurance.chassis.work.Kicks;
import tradeassurance.kernel.Role;
import tradeassurance.limit.ledger.MovesTogether;

/**
 * Decides reservations that are waiting together: reads what they need once, under the locks of their limits, decides them in
 * the order of their arrival by the same model as one by one, and writes them by a few statements and one commit.
 */
@ApplicationScoped
class ReservedTogether {

    private final Pool pool;
    private final Door door;
    private final Reservations reservations;
    private final ReservationRows rows;
    private final MovesTogether ledger;
    private final KeysTogether keys;
    private final Kicks kicks;
    private final Together<Wish, Response> together;

    ReservedTogether(Pool pool, Vertx vertx, Door door, Reservations reservations, ReservationRows rows, MovesTogether ledger,
            KeysTogether keys, Kicks kicks, ReservationConfig config,
            @ConfigProperty(name = "chassis.answers-within") Duration within) {
        this.pool = pool;
        this.door = door;
        this.reservations = reservations;
        this.rows = rows;
        this.ledger = ledger;
        this.keys = keys;
        this.kicks = kicks;
        this.together = new Together<>(vertx,
                new Bounds(config.lanes(), config.longestQueue(), config.largestBatch(), within), this::take);
    }

    Uni<Response> reserve(Key key, ReserveLimit wanted, Caller caller) {
        return together.take(wanted.supplierId(), new Wish(key, wanted, caller.as(Role.SERVICE)));
    }

    private Uni<List<Outcome<Response>>> take(List<Wish> wishes, Runnable decided) {
        return OneCommit.of(pool, connection -> read(connection, wishes), (connection, batch) -> {
            List<Outcome<Response>> outcomes = wishes.stream().map(batch::decide).toList();
            decided.run();
            return write(connection, batch).replaceWith(outcomes);
        }).invoke(kicks::kickForEvents);
    }

    /** Sent at once and done one after the other: keys and reservations are looked up when the limits are locked. */
    private Uni<ReservationBatch> read(SqlConnection connection, List<Wish> wishes) {
        return Uni.combine().all().unis(rows.lockLimits(connection, wishes),
                keys.find(connection, wishes.stream().map(Wish::key).toList()), rows.find(connection, wishes))
                .with((limits, answered, known) -> new ReservationBatch(limits, known, answered,
                        door.openings(reservations)));
    }

    private Uni<Void> write(SqlConnection connection, ReservationBatch batch) {
        Answered answered = batch.answered();
        Uni<Void> kept = answered.isEmpty() ? Uni.createFrom().voidItem() : keys.keep(connection, answered);
        return batch.openings().opened().isEmpty() ? kept
                : Uni.combine().all().unis(rows.insert(connection, batch.openings().opened()),
                        batch.openings().write(connection),
                        ledger.reserve(connection, batch.moves(), batch.openings().now()), kept).discardItems();
    }
}
