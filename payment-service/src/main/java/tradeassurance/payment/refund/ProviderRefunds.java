package tradeassurance.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.payment.Charges;
import tradeassurance.payment.model.PaymentMethod;
import tradeassurance.payment.provider.PaymentProvider;
import tradeassurance.payment.provider.ProviderAnswer;
import tradeassurance.payment.provider.Providers;

/** What the provider does with parts of refunds, and what its word means for them. */
@ApplicationScoped
class ProviderRefunds {

    private final Providers providers;
    private final RefundService refunds;
    private final Transactions transactions;

    ProviderRefunds(Providers providers, RefundService refunds, Transactions transactions) {
        this.providers = providers;
        this.refunds = refunds;
        this.transactions = transactions;
    }

    /**
     * Asked of a part of which the provider cannot have heard. What is too little to be moved has gone with an earlier part.
     */
    Uni<Void> pay(SendPart part) {
        if (part.amount().isZero()) {
            return transactions.run(() -> refunds.paid(part.reference(), part.amount(), Charges.PROVIDER));
        }
        return provider(part).refund(part.reference(), part.paymentId(), part.amount())
                .chain(answer -> heard(part, answer))
                .onFailure(PeerRefused.class).recoverWithUni(no -> failed(part,
                        ((PeerRefused) no).code() + ": " + no.getMessage()));
    }

    private PaymentProvider provider(SendPart part) {
        return providers.of(PaymentMethod.valueOf(part.method()));
    }

    /** Pays only where the provider has never heard of it. */
    Uni<Void> ask(SendPart part) {
        return provider(part).refunded(part.reference())
                .chain(answer -> answer.outcome() == ProviderAnswer.Outcome.UNKNOWN
                        ? pay(part)
                        : heard(part, answer));
    }

    private Uni<Void> heard(SendPart part, ProviderAnswer answer) {
        return switch (answer.outcome()) {
            case DONE -> transactions.run(() -> refunds.paid(part.reference(), answer.amount(), Charges.PROVIDER));
            case FAILED -> failed(part, answer.why());
            case PENDING, REQUIRES_ACTION, UNKNOWN -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> failed(SendPart part, String why) {
        return transactions.run(() -> refunds.failed(part.reference(), why, Charges.PROVIDER));
    }
}
