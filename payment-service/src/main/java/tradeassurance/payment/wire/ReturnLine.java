package tradeassurance.payment.wire;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An operator has had the bank send the money of a line back.
 *
 * @param bankReference what the bank calls the transfer back
 */
record ReturnLine(@NotBlank @Size(max = 100) String bankReference, @NotBlank @Size(max = 500) String note) {
}
