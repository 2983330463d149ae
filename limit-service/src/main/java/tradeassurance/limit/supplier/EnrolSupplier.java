package tradeassurance.limit.supplier;

import jakarta.validation.constraints.NotNull;

/** Joins trade assurance. @param rulesAccepted must be true */
record EnrolSupplier(@NotNull Boolean rulesAccepted) {
}
