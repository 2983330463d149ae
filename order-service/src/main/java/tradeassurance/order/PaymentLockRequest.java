package tradeassurance.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import tradeassurance.kernel.Money;
import tradeassurance.order.model.InstalmentName;
import tradeassurance.order.model.LockPayment;

/** A payment that wants to begin. */
record PaymentLockRequest(@NotBlank String paymentId, @NotNull InstalmentName instalment, @NotNull Money amount) {

    LockPayment command() {
        return new LockPayment(paymentId, instalment, amount);
    }
}
