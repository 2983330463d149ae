package tradeassurance.limit.supplier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an enrolment is suspended, reinstated or ended. */
record Because(@NotBlank @Size(max = 2000) String reason) {
}
