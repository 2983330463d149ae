package tradeassurance.limit.reservation;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Role;
import tradeassurance.limit.LimitCurrency;
import tradeassurance.limit.LimitService;
import tradeassurance.limit.model.Limit;
import tradeassurance.limit.reservation.model.Reservation;
import tradeassurance.limit.reservation.model.ReservationCommand.Commit;
import tradeassurance.limit.reservation.model.ReservationCommand.Release;

/** The one door to reservations. Call it within a transaction. The limit is always locked before the reservation. */
@ApplicationScoped
class ReservationService {

    private final Door door;
    private final Reservations reservations;
    private final LimitService limits;

    ReservationService(Door door, Reservations reservations, LimitService limits) {
        this.door = door;
        this.reservations = reservations;
        this.limits = limits;
    }

    /** What the payment has reserved before, or a new reservation of what there is room for. */
    Uni<Held<Reservation>> reserve(ReserveLimit wanted, Caller caller) {
        Actor by = caller.as(Role.SERVICE);
        return limits.lockKnown(wanted.supplierId())
                .chain(limit -> existing(wanted, by).onItem().ifNull().switchTo(() -> open(wanted, limit, by)));
    }

    private Uni<@Nullable Held<Reservation>> existing(ReserveLimit wanted, Actor by) {
        return reservations.find(wanted.paymentId()).map(row -> row == null ? null
                : new Held<>(row.value().requireFor(wanted.orderId(), wanted.supplierId())
                        .heardIn(wanted.amount().currency()), row.trail().version(), by));
    }

    private Uni<Held<Reservation>> open(ReserveLimit wanted, Limit limit, Actor by) {
        return door.open(reservations, by, Reservation.reserve(wanted.paymentId(), wanted.orderId(), wanted.supplierId(),
                wanted.amount(), LimitCurrency.rate(wanted.amount(), wanted.usdRate()), limit.room()));
    }

    Uni<Held<Reservation>> commit(String paymentId, Commit commit, Caller caller) {
        return reservations.supplierOf(paymentId)
                .onItem().ifNull().failWith(() -> Caller.unknown("reservation", paymentId))
                .chain(limits::lockKnown)
                .chain(limit -> door.handle(reservations, paymentId, caller,
                        (reservation, by, now) -> reservation.decide(commit, by, now)));
    }

    /** Gives back; a release that has overtaken its reserve leaves a tombstone, so that the reserve is granted nothing. */
    Uni<Held<Reservation>> release(String paymentId, ReleaseLimit wanted, Caller caller) {
        return limits.lock(wanted.supplierId())
                .chain(limit -> reservations.supplierOf(paymentId))
                .chain(known -> known == null ? bury(paymentId, wanted, caller) : giveBack(paymentId, wanted, caller));
    }

    private Uni<Held<Reservation>> bury(String paymentId, ReleaseLimit wanted, Caller caller) {
        return door.open(reservations, caller.as(Role.SERVICE), Reservation.tombstone(paymentId, wanted.orderId(),
                wanted.supplierId(), LimitCurrency.NOTHING, wanted.reason()));
    }

    private Uni<Held<Reservation>> giveBack(String paymentId, ReleaseLimit wanted, Caller caller) {
        Release release = new Release(wanted.amount(), wanted.reason());
        return door.handle(reservations, paymentId, caller, (reservation, by, now) -> reservation
                .requireFor(wanted.orderId(), wanted.supplierId()).decide(release, by, now));
    }

    Uni<Held<Reservation>> read(String paymentId, Caller caller) {
        return door.read(reservations, paymentId, caller);
    }
}
