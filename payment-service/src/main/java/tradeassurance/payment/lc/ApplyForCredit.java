package tradeassurance.payment.lc;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.payment.lc.model.CreditClock;
import tradeassurance.payment.lc.model.PaymentTrigger;

/**
 * A buyer applies for a letter of credit.
 *
 * @param amount all that is outstanding of the instalment
 * @param applicant the buyer's name as the credit is to have it
 * @param beneficiary the supplier's name as the credit is to have it
 * @param expiresOn the last day of presentation
 * @param presentationDays how many days after shipment documents may be presented; 21 if not said
 */
record ApplyForCredit(@NotBlank @Size(max = 100) String orderId, @NotBlank @Size(max = 50) String instalment,
        @NotNull Money amount, @NotNull PaymentTrigger paymentTrigger, @NotBlank @Size(max = 140) String applicant,
        @NotBlank @Size(max = 140) String beneficiary, @NotNull LocalDate expiresOn,
        @Nullable @Min(1) @Max(CreditClock.LONGEST_PRESENTATION) Integer presentationDays) {

    int days() {
        return presentationDays == null ? CreditClock.LONGEST_PRESENTATION : presentationDays;
    }
}
