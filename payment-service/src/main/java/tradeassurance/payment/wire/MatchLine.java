package tradeassurance.payment.wire;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An operator knows which payment a line is for. */
record MatchLine(@NotBlank @Size(max = 100) String paymentId) {
}
