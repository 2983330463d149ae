package tradeassurance.payment.lc;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A bank will not issue a credit, or not pay on the documents that it has. */
record RefuseCredit(@NotBlank @Size(max = 500) String reason) {
}
