package tradeassurance.payment.provider;

import io.smallrye.mutiny.Uni;
import tradeassurance.kernel.Money;

/**
 * Takes money from buyers and gives it back. A reference is one charge, or one refund, however often it is sent. What a
 * provider refuses comes as a {@code PeerRefused}; any other failure means that the outcome is unknown.
 */
public interface PaymentProvider {

    Uni<ProviderAnswer> charge(String reference, Money amount, String cardToken);

    /** What became of a charge. */
    Uni<ProviderAnswer> charged(String reference);

    /** @param chargeReference the charge that it is given back from */
    Uni<ProviderAnswer> refund(String reference, String chargeReference, Money amount);

    /** What became of a refund. */
    Uni<ProviderAnswer> refunded(String reference);
}
