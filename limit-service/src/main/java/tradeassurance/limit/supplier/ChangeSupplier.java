package tradeassurance.limit.supplier;

import jakarta.validation.constraints.NotNull;

import tradeassurance.limit.supplier.model.Membership;

/** Changes what the platform knows of a supplier. */
record ChangeSupplier(@NotNull Membership membership) {
}
