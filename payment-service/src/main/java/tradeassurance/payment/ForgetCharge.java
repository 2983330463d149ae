package tradeassurance.payment;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.payment.model.PaymentState;

/** Asks the provider to forget a payment to which the buyer has not agreed in time. */
@ApplicationScoped
class ForgetCharge implements Delivery {

    static final String KIND = "payment.forget_charge";

    private final PaymentService payments;
    private final Transactions transactions;
    private final Charges charges;

    ForgetCharge(PaymentService payments, Transactions transactions, Charges charges) {
        this.payments = payments;
        this.transactions = transactions;
        this.charges = charges;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        return transactions.look(() -> payments.read(call.resourceId(), PaymentService.SELF)).map(Held::value)
                .chain(payment -> payment.state() == PaymentState.EXPIRING ? charges.forget(payment)
                        : Uni.createFrom().voidItem());
    }
}
