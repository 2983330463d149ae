package tradeassurance.payment.payout.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * What was asked for, and never changes.
 *
 * @param amount all of it reaches the supplier: nothing is charged (A31)
 * @param bankAccount the provider's name for the supplier's account; never an account number
 * @param note the supplier's own words for its statement; null where it gave none
 */
public record PayoutTerms(String supplierId, Money amount, String bankAccount, @Nullable String note, Instant requestedAt) {
}
