package tradeassurance.payment.provider;

import java.util.Set;

import io.smallrye.mutiny.Uni;
import tradeassurance.kernel.Money;
import tradeassurance.payment.model.PaymentMethod;

/**
 * Takes money from buyers and gives it back. A reference is one charge, or one refund, however often it is sent. What a
 * provider refuses comes as a {@code PeerRefused}; any other failure means that the outcome is unknown.
 */
public interface PaymentProvider {

    /** The methods that it serves; each is served by one provider only. */
    Set<PaymentMethod> methods();

    Uni<ProviderAnswer> charge(ChargeOrder order);

    /** What became of a charge. */
    Uni<ProviderAnswer> charged(String reference);

    /** Never takes the money, if it can help it; the answer says what became of the charge: FAILED where it is called off. */
    Uni<ProviderAnswer> cancel(String reference);

    /** @param chargeReference the charge that it is given back from, in the currency of the charge */
    Uni<ProviderAnswer> refund(String reference, String chargeReference, Money amount);

    /** What became of a refund. */
    Uni<ProviderAnswer> refunded(String reference);
}
