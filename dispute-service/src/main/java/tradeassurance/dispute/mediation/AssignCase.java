package tradeassurance.dispute.mediation;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** To whom a case is given. @param mediator left out for oneself */
record AssignCase(@Size(min = 1, max = 100) @Nullable String mediator) {
}
