package tradeassurance.limit.reservation.model;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;

/** What can be asked of a reservation, with what it carries. */
public sealed interface ReservationCommand {

    Decision<Reservation> on(Reservation reservation, Actor by);

    /** The payment has settled, and this much of it was advanced. */
    record Commit(Money amount) implements ReservationCommand {
        @Override
        public Decision<Reservation> on(Reservation reservation, Actor by) {
            return reservation.commit(amount, by);
        }
    }

    /** The exposure has ended (R23e). @param amount how much of it; null for all that is left */
    record Release(@Nullable Money amount, String reason) implements ReservationCommand {
        @Override
        public Decision<Reservation> on(Reservation reservation, Actor by) {
            return reservation.release(this, by);
        }
    }
}
