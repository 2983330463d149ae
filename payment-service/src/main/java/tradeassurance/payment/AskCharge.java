package tradeassurance.payment;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;

/** Asks the provider what became of a payment of which no word has come. */
@ApplicationScoped
class AskCharge implements Delivery {

    static final String KIND = "payment.ask_charge";

    private final PaymentService payments;
    private final Transactions transactions;
    private final Charges charges;

    AskCharge(PaymentService payments, Transactions transactions, Charges charges) {
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
                .chain(payment -> switch (payment.state()) {
                    case PROCESSING, REQUIRES_ACTION -> charges.ask(payment);
                    case EXPIRING -> charges.forget(payment);
                    case CREATED, LOCKED, RESERVED, SETTLED, PARTIALLY_REFUNDED, REFUNDED, CHARGED_BACK, FAILED, EXPIRED,
                            CANCELLED ->
                        Uni
                                .createFrom().voidItem();
                });
    }
}
