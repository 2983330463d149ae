package tradeassurance.limit.reservation;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.once.Answer;
import tradeassurance.kernel.ExchangeRate;
import tradeassurance.kernel.Money;
import tradeassurance.limit.reservation.model.InLimit;
import tradeassurance.limit.reservation.model.Reservation;
import tradeassurance.limit.reservation.model.ReservationState;

/**
 * What a payment holds of its supplier's limit.
 *
 * @param granted the least of what was requested and what was available; possibly nothing
 * @param committed what was advanced when the payment settled
 * @param released what has been given back by releases
 * @param usdRate US dollars for one unit of the payment's currency; left out where it is paid in US dollars
 * @param inUsd the four in US dollars, as the limit counts them; left out likewise
 */
record ReservationView(String paymentId, String orderId, String supplierId, ReservationState state, Money requested,
        Money granted, Money committed, Money released, @Nullable String usdRate, @Nullable InLimit inUsd) {

    static ReservationView of(Reservation reservation) {
        ExchangeRate rate = reservation.rate();
        boolean foreign = !rate.from().equals(rate.to());
        return new ReservationView(reservation.paymentId(), reservation.orderId(), reservation.supplierId(),
                reservation.state(), reservation.requested(), reservation.granted(), reservation.committed(),
                reservation.released(), foreign ? rate.rate().toPlainString() : null,
                foreign ? reservation.inLimit() : null);
    }

    static Answer created(Reservation reservation, long version) {
        return Answer.created("/v1/reservations/" + reservation.paymentId(), version, of(reservation));
    }
}
