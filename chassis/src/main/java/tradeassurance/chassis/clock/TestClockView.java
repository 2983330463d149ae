package tradeassurance.chassis.clock;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a service stands in time.
 *
 * @param now what its clock shows
 * @param nextDueAt when its next timer fires; null where none is pending
 * @param quiet whether every timer due has fired and every outgoing call has been made
 * @param waitingFor what it is not quiet for, at most five lines
 */
record TestClockView(Instant now, @Nullable Instant nextDueAt, boolean quiet, List<String> waitingFor) {
}
