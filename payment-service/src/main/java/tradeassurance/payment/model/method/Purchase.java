package tradeassurance.payment.model.method;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.payment.model.UsdRate;

/**
 * What is to be paid, and by whom. What is not known is null; a method that has to know it says so.
 *
 * @param orderTotal in US dollars
 * @param orderedOn the day on which the order was created
 * @param amount what is to be paid without any fee, in the currency of the payment
 * @param rate what that currency is worth
 * @param buyerCountry where the buyer is, as ISO 3166 writes it in two letters; so the bank's
 * @param bank the name of the bank's online banking
 * @param provider the third party of an online transfer
 * @param cardBrand such as VISA
 * @param cardLimit the most that the card carries, in US dollars
 * @param walletLimit the same of the card behind the PayPal account
 */
public record Purchase(Money orderTotal, LocalDate orderedOn, Money amount, UsdRate rate, @Nullable String buyerCountry,
        @Nullable String bankCountry, @Nullable String bank, @Nullable String provider, @Nullable String cardBrand,
        @Nullable Money cardLimit, @Nullable Money walletLimit) {

    /** The amount in US dollars, at its rate (A18). */
    public Money inUsd() {
        return rate.toUsd(amount);
    }

    /** The same with a card that has been bound. */
    public Purchase with(String brand, @Nullable Money limit) {
        return new Purchase(orderTotal, orderedOn, amount, rate, buyerCountry, bankCountry, bank, provider, brand, limit,
                walletLimit);
    }
}
