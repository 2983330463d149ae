package tradeassurance.payment.wire;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An operator has seen to what follows from a reversal. */
record CloseLine(@NotBlank @Size(max = 500) String note) {
}
