package tradeassurance.payment.lc;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.payment.RefusedApplication;
import tradeassurance.payment.lc.model.CreditCommand.Withdraw;

/** Ends an application at once where the order does not wait for it, so that no bank issues a credit for nothing. */
@ApplicationScoped
class EndApplication implements Delivery {

    private static final Caller SELF = Caller.service("payment-service");

    private final LettersOfCredit credits;
    private final CreditService service;
    private final Transactions transactions;

    EndApplication(LettersOfCredit credits, CreditService service, Transactions transactions) {
        this.credits = credits;
        this.service = service;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return RefusedApplication.KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        RefusedApplication refused = call.as(RefusedApplication.class);
        return transactions.run(() -> credits.of(refused.paymentId()).chain(id -> service.handle(id,
                new Withdraw("the order does not wait for it: " + refused.why()), SELF))).replaceWithVoid();
    }
}
