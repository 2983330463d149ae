package tradeassurance.payment.release;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the money is the supplier's now, such as COVERAGE_ENDED. */
record ReleaseEscrow(@NotBlank @Size(max = 100) String reason) {
}
