package tradeassurance.limit.reservation;

import jakarta.validation.constraints.NotNull;

import tradeassurance.kernel.Money;

/** The payment has settled and this amount of it was advanced. */
record CommitLimit(@NotNull Money amount) {
}
