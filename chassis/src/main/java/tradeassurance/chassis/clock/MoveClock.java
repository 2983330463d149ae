package tradeassurance.chassis.clock;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Sets the clock. It never goes back. */
record MoveClock(@NotNull Instant now) {
}
