package tradeassurance.limit.reservation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Openings;
import tradeassurance.chassis.once.Answered;
import tradeassurance.chassis.together.Outcome;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.limit.LimitCurrency;
import tradeassurance.limit.ledger.Move;
import tradeassurance.limit.model.Limit;
import tradeassurance.limit.reservation.model.Reservation;
import tradeassurance.limit.reservation.model.ReservationEvent;

/** Reservations under decision: what has been read, and what becomes of it wish by wish. Nothing is written here. */
final class ReservationBatch {

    private final Map<String, Standing> limits;
    private final Map<String, Known> known;
    private final Answered answered;
    private final Openings<Reservation> openings;
    private final List<Move> moves = new ArrayList<>();

    /** A limit as it stands; the version changes with all of it but what is reserved and used. */
    record Standing(Limit limit, long version) {

        private Standing with(Money reserved) {
            return new Standing(new Limit(limit.supplierId(), limit.state(), limit.granted(),
                    limit.reserved().plus(reserved), limit.used(), limit.course()), version);
        }
    }

    /** A reservation as it stands, with its version. */
    record Known(Reservation reservation, long version) {
    }

    /**
     * @param limits by supplier
     * @param known reservations that are there already, by payment
     */
    ReservationBatch(Map<String, Standing> limits, Map<String, Known> known, Answered answered,
            Openings<Reservation> openings) {
        this.limits = new HashMap<>(limits);
        this.known = new HashMap<>(known);
        this.answered = answered;
        this.openings = openings;
    }

    Outcome<Response> decide(Wish wish) {
        return Outcome.of(() -> answered.answer(wish.key(), () -> {
            Known reserved = reserve(wish);
            return ReservationView.created(reserved.reservation(), reserved.version());
        }));
    }

    private Known reserve(Wish wish) {
        ReserveLimit wanted = wish.wanted();
        Standing standing = limits.get(wanted.supplierId());
        if (standing == null) {
            throw Caller.unknown("supplier", wanted.supplierId());
        }
        Known before = known.get(wanted.paymentId());
        if (before != null) {
            return new Known(before.reservation().requireFor(wanted.orderId(), wanted.supplierId()), before.version());
        }
        return open(wish, standing, Reservation.reserve(wanted.paymentId(), wanted.orderId(), wanted.supplierId(),
                LimitCurrency.require(wanted.amount()), room(standing.limit())));
    }

    /** A reduction that is due counts, although it is its timer that writes it down. */
    private Money room(Limit limit) {
        return limit.firstDue(openings.now()).map(due -> limit.lapse(due).next()).orElse(limit).room();
    }

    private Known open(Wish wish, Standing standing, Decision<Reservation> first) {
        Held<Reservation> opened = openings.open(wish.by(), first);
        first.events().forEach(event -> moves.add(Reservations.move((ReservationEvent) event)));
        limits.put(standing.limit().supplierId(), standing.with(opened.value().granted()));
        Known now = new Known(opened.value(), opened.version());
        known.put(now.reservation().paymentId(), now);
        return now;
    }

    /** Whether no key had been answered and no payment had a reservation; to be asked before anything is decided. */
    boolean allNew() {
        return known.isEmpty() && answered.allNew();
    }

    /** The limits as this batch leaves them. */
    Map<String, Standing> limits() {
        return limits;
    }

    Answered answered() {
        return answered;
    }

    Openings<Reservation> openings() {
        return openings;
    }

    List<Move> moves() {
        return moves;
    }
}
