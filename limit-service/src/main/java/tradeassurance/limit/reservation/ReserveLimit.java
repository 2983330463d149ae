package tradeassurance.limit.reservation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import tradeassurance.kernel.Money;

/** Reserves up to this amount of the supplier's limit for a payment that is about to be made. */
record ReserveLimit(@NotBlank @Size(max = 100) String paymentId, @NotBlank @Size(max = 100) String orderId,
        @NotBlank @Size(max = 100) String supplierId, @NotNull Money amount) {
}
