package tradeassurance.limit.reservation;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.once.Key;
import tradeassurance.chassis.together.Bounds;
import tradeassurance.chassis.together.Together;
import tradeassurance.chassis.work.Kicks;
import tradeassurance.kernel.Role;

/**
 * Decides reservations that are waiting together, in the order of their arrival, by the same model as one by one, and writes
 * them by a few statements and one commit.
 */
@ApplicationScoped
class ReservedTogether {

    private final Together<Wish, Response> together;

    ReservedTogether(Pool pool, Vertx vertx, ReservationStore store, Kicks kicks,
            MeterRegistry metrics, ReservationConfig config,
            @ConfigProperty(name = "chassis.answers-within") Duration within) {
        this.together = new Together<>(vertx,
                new Bounds(config.lanes(), config.longestQueue(), config.largestBatch(), within),
                thread -> new ReservationLane(pool, thread, within, store, kicks, metrics));
    }

    Uni<Response> reserve(Key key, ReserveLimit wanted, Caller caller) {
        return together.take(wanted.supplierId(), new Wish(key, wanted, caller.as(Role.SERVICE)));
    }
}
