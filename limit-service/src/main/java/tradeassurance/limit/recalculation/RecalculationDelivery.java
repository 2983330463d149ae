package tradeassurance.limit.recalculation;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.limit.LimitService;

/** Recalculates a limit whose day has come; a repeat finds the next day set already, and changes nothing. */
@ApplicationScoped
class RecalculationDelivery implements Delivery {

    private final Transactions transactions;
    private final RecalculationService recalculations;

    RecalculationDelivery(Transactions transactions, RecalculationService recalculations) {
        this.transactions = transactions;
        this.recalculations = recalculations;
    }

    @Override
    public String kind() {
        return LimitService.RECALCULATE;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        return transactions.run(() -> recalculations.monthly(call.resourceId(), LimitService.SELF));
    }
}
