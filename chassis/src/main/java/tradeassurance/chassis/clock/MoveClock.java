package tradeassurance.chassis.clock;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

/** Sets the clock. It never goes back. */
record MoveClock(@NotNull Instant now) {
}
