package tradeassurance.limit.reservation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Parties;
import tradeassurance.chassis.door.Rows;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Refusal;
import tradeassurance.limit.ledger.EntryKind;
import tradeassurance.limit.ledger.LimitLedger;
import tradeassurance.limit.ledger.Move;
import tradeassurance.limit.reservation.model.Reservation;
import tradeassurance.limit.reservation.model.ReservationEvent;
import tradeassurance.limit.reservation.model.ReservationEvent.Committed;
import tradeassurance.limit.reservation.model.ReservationEvent.Reserved;
import tradeassurance.limit.reservation.model.ReservationRefusal;

/** Reservations. What happens to one moves the supplier's limit in the same transaction. */
@ApplicationScoped
class Reservations implements Rows<Reservation>, PanacheRepositoryBase<ReservationEntity, String> {

    private final LimitLedger ledger;

    Reservations(LimitLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String resource() {
        return "reservation";
    }

    @Override
    public Uni<ReservationEntity> lock(String paymentId) {
        return findById(paymentId, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Uni<ReservationEntity> find(String paymentId) {
        return findById(paymentId);
    }

    /** Whose limit a payment's reservation is on, without loading it; null where there is none. */
    Uni<@Nullable String> supplierOf(String paymentId) {
        return find("select r.supplierId from ReservationEntity r where r.paymentId = ?1", paymentId)
                .project(String.class).firstResult();
    }

    @Override
    public Uni<ReservationEntity> insert(Reservation first) {
        return persistAndFlush(new ReservationEntity(first)).onFailure(Reservations::taken).transform(
                other -> new Refusal(ReservationRefusal.RESERVED_FOR_ANOTHER,
                        first.paymentId() + " holds a reservation at another supplier"));
    }

    private static boolean taken(Throwable failure) {
        return failure instanceof ConstraintViolationException broken && broken.getKind() == ConstraintKind.UNIQUE;
    }

    @Override
    public Parties parties(Reservation reservation) {
        return Parties.ofSupplier(reservation.supplierId());
    }

    @Override
    public Uni<Void> also(Reservation before, Reservation next, List<Event> events) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Event event : events) {
            done = done.chain(() -> ledger.move(move((ReservationEvent) event)));
        }
        return done;
    }

    static Move move(ReservationEvent event) {
        EntryKind kind = event instanceof Reserved ? EntryKind.RESERVE
                : event instanceof Committed ? EntryKind.COMMIT : EntryKind.RELEASE;
        return new Move(kind, event.supplierId(), event.paymentId(), event.orderId(), event.reservedChange(),
                event.usedChange(), event.reason());
    }
}
