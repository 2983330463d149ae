package tradeassurance.payment.lc;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The goods have arrived at the port of destination. */
record ReportArrival(@NotBlank @Size(max = 100) String port) {
}
