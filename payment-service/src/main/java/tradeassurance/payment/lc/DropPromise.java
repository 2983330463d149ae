package tradeassurance.payment.lc;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;

/** Fails the payment of a credit that has come to nothing; the order hears of it from there. */
@ApplicationScoped
class DropPromise implements Delivery {

    static final String KIND = "letter_of_credit.drop_promise";

    private final CreditPayments payments;
    private final Transactions transactions;

    DropPromise(CreditPayments payments, Transactions transactions) {
        this.payments = payments;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        return transactions.run(() -> payments.fail(call.as(Broken.class)));
    }
}
