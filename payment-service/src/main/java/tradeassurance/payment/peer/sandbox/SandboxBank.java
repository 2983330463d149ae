package tradeassurance.payment.peer.sandbox;

import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.chassis.peer.Peers;
import tradeassurance.kernel.Money;
import tradeassurance.payment.PaymentConfig;
import tradeassurance.payment.model.PaymentMethod;
import tradeassurance.payment.provider.ChargeOrder;
import tradeassurance.payment.provider.PaymentProvider;
import tradeassurance.payment.provider.ProviderAnswer;

/**
 * The bank of the sandbox. It charges nobody: what has come is told by its statements and notices. It sends money back by a
 * transfer.
 */
@ApplicationScoped
class SandboxBank implements PaymentProvider {

    private final SandboxApi api;
    private final Peers peers;
    private final String notifyUrl;

    SandboxBank(@RestClient SandboxApi api, Peers peers, PaymentConfig config) {
        this.api = api;
        this.peers = peers;
        this.notifyUrl = config.sandboxProvider().notifyUrl();
    }

    @Override
    public Set<PaymentMethod> methods() {
        return EnumSet.of(PaymentMethod.WIRE_TRANSFER, PaymentMethod.LETTER_OF_CREDIT);
    }

    /** Nothing to do: the buyer sends the money. */
    @Override
    public Uni<ProviderAnswer> charge(ChargeOrder order) {
        return Uni.createFrom().item(ProviderAnswer.AT_IT);
    }

    /** The bank speaks by statements only. */
    @Override
    public Uni<ProviderAnswer> charged(String reference) {
        return Uni.createFrom().item(ProviderAnswer.AT_IT);
    }

    /** Nothing was ordered. A transfer that comes all the same waits for an operator. */
    @Override
    public Uni<ProviderAnswer> cancel(String reference) {
        return Uni.createFrom().item(ProviderAnswer.failed("called off"));
    }

    @Override
    public Uni<ProviderAnswer> refund(String reference, String chargeReference, Money amount) {
        return api
                .refund(reference,
                        new SandboxApi.Refund(reference, chargeReference, amount, SandboxApi.Way.TRANSFER, notifyUrl))
                .map(Movement::answer);
    }

    @Override
    public Uni<ProviderAnswer> refunded(String reference) {
        return peers.ask("sandbox-provider", () -> api.refunded(reference)).map(Movement::answer)
                .onFailure(failure -> failure instanceof PeerRefused refused && refused.notFound())
                .recoverWithItem(ProviderAnswer.NEVER_HEARD);
    }
}
