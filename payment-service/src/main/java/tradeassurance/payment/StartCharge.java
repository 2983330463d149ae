package tradeassurance.payment;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.payment.model.PaymentCommand.Submit;
import tradeassurance.payment.model.PaymentState;

/**
 * Has the provider take the money. The payment is PROCESSING before the provider hears of it, so that it cannot be called
 * off behind its back. From the second attempt on the provider may have it: then it is asked, and told again only if it has
 * never heard of it.
 */
@ApplicationScoped
class StartCharge implements Delivery {

    static final String KIND = "payment.start_charge";

    private final PaymentService payments;
    private final Charges charges;
    private final PaymentConfig config;

    StartCharge(PaymentService payments, Charges charges, PaymentConfig config) {
        this.payments = payments;
        this.charges = charges;
        this.config = config;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        return payments.home(call.resourceId(), new Submit(config.janitor().firstQuestionAfter()), PaymentService.SELF)
                .chain(payment -> {
                    if (payment.state() != PaymentState.PROCESSING) {
                        return Uni.createFrom().voidItem();
                    }
                    return call.attempt() == 1 ? charges.charge(payment) : charges.ask(payment);
                });
    }
}
