package tradeassurance.payment.refund;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import tradeassurance.kernel.Money;

/** A dispute has come to a refund: exactly this much goes back to the buyer of the order. */
record InstructRefund(@NotBlank @Size(max = 100) String orderId, @NotBlank @Size(max = 100) String disputeId,
        @NotNull Money amount) {
}
