package tradeassurance.payment.escrow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Which dispute lets an order's money go. */
record DisputeUnfreeze(@NotBlank @Size(max = 100) String disputeId) {
}
