package tradeassurance.payment.peer.sandbox;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

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
    public Set<PaymentMethod> methods() {
        return EnumSet.of(PaymentMethod.PAYPAL, PaymentMethod.CARD, PaymentMethod.ONLINE_BANKING,
                PaymentMethod.ONLINE_TRANSFER, PaymentMethod.WESTERN_UNION);
    }

    @Override
    public Uni<ProviderAnswer> charge(ChargeOrder order) {
        return api.charge(order.reference(), new SandboxApi.Charge(order.reference(), order.method(), order.amount(),
                order.instrument().token(), order.instrument().via(), notifyUrl)).map(Movement::answer);
    }

    @Override
    public Uni<ProviderAnswer> charged(String reference) {
        return ask(() -> api.charged(reference));
    }

    @Override
    public Uni<ProviderAnswer> cancel(String reference) {
        return ask(() -> api.cancel(reference)).onFailure(PeerRefused.class).recoverWithUni(() -> charged(reference));
    }

    @Override
    public Uni<ProviderAnswer> refund(String reference, String chargeReference, Money amount) {
        return api
                .refund(reference, new SandboxApi.Refund(reference, chargeReference, amount, SandboxApi.Way.CHARGE, notifyUrl))
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
