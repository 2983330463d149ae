package tradeassurance.payment.refund;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What shows that the buyer has been paid by other means, such as a bank's reference. */
record PaidByHand(@NotBlank @Size(max = 200) String proof) {
}
