package tradeassurance.payment.lc;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.payment.lc.model.IssuedCredit;

/**
 * A bank has issued a credit.
 *
 * @param form such as IRREVOCABLE or IRREVOCABLE TRANSFERABLE
 * @param shipBy the latest date of shipment; null where the credit names none
 * @param presentationDays null where the credit names none
 */
record IssueCredit(@NotBlank @Size(max = 35) String reference, @NotBlank @Size(max = 35) String form, @NotNull Money amount,
        @NotNull LocalDate expiresOn, @Nullable LocalDate shipBy, @Nullable @Min(0) @Max(999) Integer presentationDays,
        @NotBlank @Size(max = 200) String applicant, @NotBlank @Size(max = 200) String beneficiary) {

    IssuedCredit issued() {
        return new IssuedCredit(reference, form, amount, expiresOn, shipBy, presentationDays, applicant, beneficiary);
    }
}
