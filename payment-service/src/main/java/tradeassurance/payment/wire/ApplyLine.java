package tradeassurance.payment.wire;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;

/** Takes the money of a line to its payment. */
@ApplicationScoped
class ApplyLine implements Delivery {

    static final String KIND = "bank_line.apply";

    private final LineService lines;
    private final Transactions transactions;

    ApplyLine(LineService lines, Transactions transactions) {
        this.lines = lines;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        return transactions.run(() -> lines.apply(call.resourceId()));
    }
}
