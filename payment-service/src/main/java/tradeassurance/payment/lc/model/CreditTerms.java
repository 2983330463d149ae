package tradeassurance.payment.lc.model;

import java.time.Instant;
import java.time.LocalDate;

import tradeassurance.kernel.Money;

/**
 * What the buyer has applied for; it never changes.
 *
 * @param paymentId the payment that the credit stands for
 * @param amount what the bank pays: all that is outstanding of the instalment
 * @param fee the platform's for handling the documents, on top (R64)
 * @param applicant the buyer's name as the credit has it
 * @param beneficiary the supplier's name as the credit has it
 * @param shipBy the last day of shipment, as in the contract
 * @param expiresOn the last day of presentation
 * @param presentationDays how many days after shipment documents may be presented; 21 at the most (UCP 600 art. 14 c)
 * @param expiresAt when the last day of presentation is over
 */
public record CreditTerms(String orderId, String paymentId, String buyerId, String supplierId, String instalment, Money amount,
        Money fee, PaymentTrigger trigger, String applicant, String beneficiary, LocalDate shipBy, LocalDate expiresOn,
        int presentationDays, Instant appliedAt, Instant expiresAt) {
}
