package tradeassurance.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.payment.escrow.Surplus;

/** Gives back what a payment has brought too much; nobody has to ask for it, and the order never hears of it. */
@ApplicationScoped
class GiveBackSurplus implements Delivery {

    private final Transactions transactions;
    private final Instructions instructions;

    GiveBackSurplus(Transactions transactions, Instructions instructions) {
        this.transactions = transactions;
        this.instructions = instructions;
    }

    @Override
    public String kind() {
        return Surplus.KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        return transactions.run(() -> instructions.giveBack(call.as(Surplus.class)));
    }
}
