package tradeassurance.payment.payout;

import io.smallrye.mutiny.Uni;
import tradeassurance.kernel.Money;
import tradeassurance.payment.provider.ProviderAnswer;

/**
 * Pays suppliers. A reference is one payout, however often it is sent. What a provider refuses comes as a
 * {@code PeerRefused}; any other failure means that the outcome is unknown.
 */
public interface PayoutProvider {

    Uni<ProviderAnswer> payOut(String reference, Money amount, String bankAccount);

    /** What became of a payout. */
    Uni<ProviderAnswer> paidOut(String reference);
}
