package tradeassurance.payment.peer.sandbox;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.chassis.peer.Peers;
import tradeassurance.kernel.Money;
import tradeassurance.payment.PaymentConfig;
import tradeassurance.payment.provider.PaymentProvider;
import tradeassurance.payment.provider.ProviderAnswer;

/**
 * The provider of the sandbox. Questions are repeated where nobody answers; an order to move money is given once, and whoever
 * gave it asks before giving it again.
 */
@ApplicationScoped
class SandboxProvider implements PaymentProvider {

    private static final String PEER = "sandbox-provider";

    private final SandboxApi api;
    private final Peers peers;
    private final String notifyUrl;

    SandboxProvider(@RestClient SandboxApi api, Peers peers, PaymentConfig config) {
        this.api = api;
        this.peers = peers;
        this.notifyUrl = config.sandboxProvider().notifyUrl();
    }

    @Override
    public Uni<ProviderAnswer> charge(String reference, Money amount, String cardToken) {
        return api.charge(reference, new SandboxApi.Charge(reference, amount, cardToken, notifyUrl)).map(Movement::answer);
    }

    @Override
    public Uni<ProviderAnswer> charged(String reference) {
        return ask(() -> api.charged(reference));
    }

    @Override
    public Uni<ProviderAnswer> refund(String reference, String chargeReference, Money amount) {
        return api.refund(reference, new SandboxApi.Refund(reference, chargeReference, amount, notifyUrl))
                .map(Movement::answer);
    }

    @Override
    public Uni<ProviderAnswer> refunded(String reference) {
        return ask(() -> api.refunded(reference));
    }

    private Uni<ProviderAnswer> ask(Supplier<Uni<Movement>> question) {
        return peers.ask(PEER, question).map(Movement::answer)
                .onFailure(failure -> failure instanceof PeerRefused refused && refused.notFound())
                .recoverWithItem(ProviderAnswer.NEVER_HEARD);
    }
}
