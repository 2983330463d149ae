package tradeassurance.payment.escrow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Which dispute holds an order's money, or lets it go. */
record DisputeFreeze(@NotBlank @Size(max = 100) String disputeId) {
}
