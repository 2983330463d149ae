package tradeassurance.limit.reservation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.event.Trail;
import tradeassurance.kernel.Money;
import tradeassurance.limit.reservation.model.InLimit;
import tradeassurance.limit.reservation.model.Reservation;
import tradeassurance.limit.reservation.model.ReservationState;

/** A reservation in the limit's currency, as the limit counts it; {@link ForeignAmounts} are those of the payment. */
@Entity
@Table(name = "reservation")
class ReservationEntity implements Row<Reservation> {

    @Id
    String paymentId;
    String orderId;
    String supplierId;
    @Enumerated(EnumType.STRING)
    ReservationState state;
    String currency;
    long requestedMinor;
    long grantedMinor;
    long committedMinor;
    long releasedMinor;
    @Embedded
    ForeignAmounts foreign;
    @Embedded
    Trail trail = new Trail();

    ReservationEntity() {
    }

    ReservationEntity(Reservation first) {
        become(first);
    }

    @Override
    public Reservation value() {
        return foreign != null ? foreign.reservation(paymentId, orderId, supplierId, state)
                : new Reservation(paymentId, orderId, supplierId, state, money(requestedMinor), money(grantedMinor),
                        money(committedMinor), money(releasedMinor));
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }

    @Override
    public void become(Reservation next) {
        paymentId = next.paymentId();
        orderId = next.orderId();
        supplierId = next.supplierId();
        state = next.state();
        InLimit amounts = next.inLimit();
        currency = amounts.requested().currencyCode();
        requestedMinor = amounts.requested().minor();
        grantedMinor = amounts.granted().minor();
        committedMinor = amounts.committed().minor();
        releasedMinor = amounts.released().minor();
        foreign = ForeignAmounts.of(next);
    }

    @Override
    public Trail trail() {
        return trail;
    }
}
