package tradeassurance.order;

import java.time.Instant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import tradeassurance.kernel.Money;
import tradeassurance.order.model.InstalmentName;
import tradeassurance.order.model.PaymentOutcome;
import tradeassurance.order.model.RecordPayment;

/**
 * What became of a payment.
 *
 * @param instalment the one that the payment has locked
 * @param amount what has arrived, where it has settled
 * @param at when it came to this
 */
record PaymentResult(@NotBlank String paymentId, @NotNull InstalmentName instalment, @NotNull PaymentOutcome outcome,
        @NotNull Money amount, @NotNull Instant at) {

    RecordPayment command() {
        return new RecordPayment(paymentId, outcome, amount, at);
    }
}
