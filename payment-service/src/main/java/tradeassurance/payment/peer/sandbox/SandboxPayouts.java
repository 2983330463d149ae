package tradeassurance.payment.peer.sandbox;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.chassis.peer.Peers;
import tradeassurance.kernel.Money;
import tradeassurance.payment.PaymentConfig;
import tradeassurance.payment.payout.PayoutProvider;
import tradeassurance.payment.provider.ProviderAnswer;

/** Pays suppliers through the provider of the sandbox: the order to pay is given once, questions are repeated. */
@ApplicationScoped
class SandboxPayouts implements PayoutProvider {

    private final SandboxPayoutApi api;
    private final Peers peers;
    private final String notifyUrl;

    SandboxPayouts(@RestClient SandboxPayoutApi api, Peers peers, PaymentConfig config) {
        this.api = api;
        this.peers = peers;
        this.notifyUrl = config.sandboxProvider().notifyUrl();
    }

    @Override
    public Uni<ProviderAnswer> payOut(String reference, Money amount, String bankAccount) {
        return api.payOut(reference, new SandboxPayoutApi.Payout(reference, amount, bankAccount, notifyUrl))
                .map(Movement::answer);
    }

    @Override
    public Uni<ProviderAnswer> paidOut(String reference) {
        return peers.ask("sandbox-provider", () -> api.paidOut(reference)).map(Movement::answer)
                .onFailure(failure -> failure instanceof PeerRefused refused && refused.notFound())
                .recoverWithItem(ProviderAnswer.NEVER_HEARD);
    }
}
