package tradeassurance.limit.reservation;

import tradeassurance.chassis.once.Answer;
import tradeassurance.kernel.Money;
import tradeassurance.limit.reservation.model.Reservation;
import tradeassurance.limit.reservation.model.ReservationState;

/**
 * What a payment holds of its supplier's limit.
 *
 * @param granted the least of what was requested and what was available; possibly nothing
 * @param committed what was advanced when the payment settled
 * @param released what has been given back by releases
 */
record ReservationView(String paymentId, String orderId, String supplierId, ReservationState state, Money requested,
        Money granted,
        Money committed, Money released) {

    static ReservationView of(Reservation reservation) {
        return new ReservationView(reservation.paymentId(), reservation.orderId(), reservation.supplierId(),
                reservation.state(), reservation.requested(), reservation.granted(), reservation.committed(),
                reservation.released());
    }

    static Answer created(Reservation reservation, long version) {
        return Answer.created("/v1/reservations/" + reservation.paymentId(), version, of(reservation));
    }
}
