package tradeassurance.limit.reservation.model;

import static tradeassurance.kernel.Lifecycle.by;
import static tradeassurance.kernel.Role.SERVICE;
import static tradeassurance.limit.reservation.model.ReservationLifecycle.Command.COMMIT;
import static tradeassurance.limit.reservation.model.ReservationLifecycle.Command.RELEASE;
import static tradeassurance.limit.reservation.model.ReservationState.COMMITTED;
import static tradeassurance.limit.reservation.model.ReservationState.PARTIALLY_RELEASED;
import static tradeassurance.limit.reservation.model.ReservationState.RELEASED;
import static tradeassurance.limit.reservation.model.ReservationState.RESERVED;

import tradeassurance.kernel.Lifecycle;

/** How a reservation is committed and given back. It may begin as released: a release that overtook its reserve. */
public final class ReservationLifecycle {

    /** What can be asked of a reservation. */
    public enum Command {
        COMMIT,
        RELEASE
    }

    // @formatter:off
    public static final Lifecycle<Reservation, ReservationState, Command> TABLE = Lifecycle
            .<Reservation, ReservationState, Command> of("Reservation", ReservationState.class, Command.class)
            .starts(RESERVED, RELEASED)
            .row(RESERVED,           COMMIT,  by(SERVICE), COMMITTED)                     // the rest is free again
            .row(RESERVED,           RELEASE, by(SERVICE), RELEASED)                      // the payment came to nothing
            .row(COMMITTED,          RELEASE, by(SERVICE), PARTIALLY_RELEASED, RELEASED)  // refund, coverage end
            .row(PARTIALLY_RELEASED, RELEASE, by(SERVICE), PARTIALLY_RELEASED, RELEASED)
            .waits(RESERVED,           "as long as its payment is under way, which has timers of its own")
            .waits(COMMITTED,          "until the coverage of its order ends, which has timers of its own")
            .waits(PARTIALLY_RELEASED, "until the coverage of its order ends, which has timers of its own")
            .ends(RELEASED)
            .build();
    // @formatter:on

    private ReservationLifecycle() {
    }
}
