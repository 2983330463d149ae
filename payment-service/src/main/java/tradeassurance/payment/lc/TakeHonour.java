package tradeassurance.payment.lc;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.kernel.Money;
import tradeassurance.payment.peer.limit.LimitClient;
import tradeassurance.payment.peer.limit.Reservation;
import tradeassurance.payment.peer.limit.Reserve;

/**
 * Takes what a bank has paid into the order's account. Only now is the supplier's limit asked how much may be advanced (A23);
 * where it says no, nothing is, and all of it waits in escrow.
 */
@ApplicationScoped
class TakeHonour implements Delivery {

    static final String KIND = "letter_of_credit.honour";

    private final CreditPayments payments;
    private final Transactions transactions;
    private final LimitClient limits;

    TakeHonour(CreditPayments payments, Transactions transactions, LimitClient limits) {
        this.payments = payments;
        this.transactions = transactions;
        this.limits = limits;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        Honour honour = call.as(Honour.class);
        Reserve wanted = new Reserve(honour.paymentId(), honour.orderId(), honour.supplierId(), honour.amount());
        return limits.reserve(call.id(), wanted).map(Reservation::granted)
                .onFailure(PeerRefused.class).recoverWithItem(Money.zero(honour.amount().currency()))
                .chain(granted -> transactions.run(() -> payments.settle(honour, granted)));
    }
}
