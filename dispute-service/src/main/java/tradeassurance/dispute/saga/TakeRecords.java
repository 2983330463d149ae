package tradeassurance.dispute.saga;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.dispute.DisputeCalls;
import tradeassurance.dispute.DisputeService;
import tradeassurance.dispute.PlatformRecords;
import tradeassurance.dispute.model.EvidenceType;
import tradeassurance.dispute.peer.order.OrderClient;
import tradeassurance.dispute.peer.payment.PaymentClient;

/**
 * Puts on file what the platform itself knows of the order: the contract, the messages, the shipments, the payments (R19).
 * After some attempts a record that cannot be had is left out: a file without it is better than a dispute that stands still.
 */
@ApplicationScoped
class TakeRecords implements Delivery {

    private static final Logger LOG = Logger.getLogger(TakeRecords.class);

    /** As often every record is asked for before the file does without those that fail. */
    private static final int PATIENCE = 5;

    private final OrderClient orders;
    private final PaymentClient payments;
    private final DisputeService disputes;

    TakeRecords(OrderClient orders, PaymentClient payments, DisputeService disputes) {
        this.orders = orders;
        this.payments = payments;
        this.disputes = disputes;
    }

    @Override
    public String kind() {
        return DisputeCalls.TAKE_RECORDS;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        DisputeCalls.OnOrder about = call.as(DisputeCalls.OnOrder.class);
        List<PlatformRecords.Record> taken = new ArrayList<>();
        Uni<Void> done = take(call, taken, EvidenceType.CONTRACT_OR_INVOICE, "the contract, in all its versions",
                "contract.json", () -> orders.contract(about.orderId()));
        done = done.chain(() -> take(call, taken, EvidenceType.COMMUNICATION_RECORD, "the messages about the order",
                "messages.json", () -> orders.messages(about.orderId())));
        done = done.chain(() -> take(call, taken, EvidenceType.OTHER, "the shipments", "shipments.json",
                () -> orders.shipments(about.orderId())));
        done = done.chain(() -> take(call, taken, EvidenceType.SIGNED_TRANSACTION_RECEIPT, "the payments", "payments.json",
                () -> payments.payments(about.orderId())));
        return done.chain(() -> disputes.attach(about.disputeId(), taken));
    }

    private static Uni<Void> take(Call call, List<PlatformRecords.Record> taken, EvidenceType type, String description,
            String name, Supplier<Uni<Optional<String>>> asked) {
        return asked.get().invoke(content -> content
                .ifPresent(text -> taken.add(new PlatformRecords.Record(type, description, name, text))))
                .replaceWithVoid().onFailure(failure -> call.attempt() >= PATIENCE).recoverWithUni(failure -> {
                    LOG.warnf(failure, "%s: the file does without %s", call.resourceId(), name);
                    return Uni.createFrom().voidItem();
                });
    }
}
