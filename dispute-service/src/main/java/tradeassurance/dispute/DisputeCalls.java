package tradeassurance.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import tradeassurance.chassis.outbox.Outgoing;
import tradeassurance.dispute.model.Claim;
import tradeassurance.dispute.model.Dispute;
import tradeassurance.dispute.model.DisputeEvent;
import tradeassurance.dispute.model.FileEvent;
import tradeassurance.dispute.model.Outcome;
import tradeassurance.dispute.model.Postponement;
import tradeassurance.dispute.model.Ruling;
import tradeassurance.dispute.model.Scope;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;

/** Which calls to peers follow from what happens to a dispute, and what they say. */
public final class DisputeCalls {

    public static final String HOLD_ORDER = "order.hold";
    public static final String RELEASE_ORDER = "order.release";
    public static final String FREEZE_MONEY = "payment.freeze";
    public static final String UNFREEZE_MONEY = "payment.unfreeze";
    public static final String REFUND = "payment.refund";
    public static final String TELL_LIMIT = "limit.trading-event";
    public static final String AMEND_ORDER = "order.amend";
    public static final String TAKE_RECORDS = "records.take";

    /** What order-service is told where there has been no dispute after all. */
    private static final String OPENING_FAILED = "OPENING_FAILED";

    /** About the order, for the dispute. @param scope the part that is disputed; null for all of it */
    public record OnOrder(String orderId, String disputeId, Scope scope) {
    }

    /** What was agreed of the order; null for what stays as it is. */
    public record Amendment(String orderId, String disputeId, LocalDate shipBy, LocalDate deliverBy, Money discount) {
    }

    /** @param refunded what the buyer got back; null for nothing */
    public record Release(String orderId, String disputeId, String outcome, Money refunded, boolean fullRefund) {
    }

    public record Refund(String orderId, String disputeId, Money amount) {
    }

    /** @param type {@code DISPUTE_LOST} or {@code DISPUTE_WON}, as the supplier sees it */
    public record History(String supplierId, String orderId, String type, Money amount, Instant occurredAt) {
    }

    private DisputeCalls() {
    }

    static List<Outgoing> after(Dispute dispute, Event event) {
        Scope scope = dispute.claim().scope();
        OnOrder about = new OnOrder(dispute.claim().orderId(), dispute.id(), scope.whole() ? null : scope);
        if (event instanceof DisputeEvent.OpeningRequested) {
            return List.of(new Outgoing(HOLD_ORDER, about));
        }
        if (event instanceof DisputeEvent.OrderHeld) {
            return List.of(new Outgoing(FREEZE_MONEY, about));
        }
        if (event instanceof DisputeEvent.OpeningFailed) {
            return List.of(new Outgoing(UNFREEZE_MONEY, about), new Outgoing(RELEASE_ORDER,
                    new Release(about.orderId(), about.disputeId(), OPENING_FAILED, null, false)));
        }
        if (event instanceof DisputeEvent.Opened || event instanceof FileEvent.EvidenceRequested) {
            return List.of(new Outgoing(TAKE_RECORDS, about));
        }
        if (event instanceof DisputeEvent.AmendmentOrdered ordered) {
            Postponement dates = ordered.postponement();
            return List.of(new Outgoing(AMEND_ORDER, new Amendment(about.orderId(), about.disputeId(),
                    dates == null ? null : dates.shipBy(), dates == null ? null : dates.deliverBy(), ordered.discount())));
        }
        if (event instanceof DisputeEvent.RefundRetried again) {
            return List.of(new Outgoing(REFUND, new Refund(about.orderId(), about.disputeId(), again.amount())));
        }
        if (event instanceof DisputeEvent.RefundOrdered ordered) {
            List<Outgoing> calls = new ArrayList<>();
            calls.add(new Outgoing(REFUND, new Refund(about.orderId(), about.disputeId(), ordered.amount())));
            tell(dispute, "DISPUTE_LOST", calls);
            return calls;
        }
        if (event instanceof DisputeEvent.Closed closed) {
            List<Outgoing> calls = new ArrayList<>();
            calls.add(new Outgoing(UNFREEZE_MONEY, about));
            calls.add(new Outgoing(RELEASE_ORDER, new Release(about.orderId(), about.disputeId(), closed.outcome().name(),
                    closed.refunded(), closed.fullRefund())));
            if (closed.outcome() == Outcome.CLAIM_REJECTED) {
                tell(dispute, "DISPUTE_WON", calls);
            }
            return calls;
        }
        return List.of();
    }

    /** Only rulings count in a supplier's history; an agreement is no defeat. */
    private static void tell(Dispute dispute, String type, List<Outgoing> calls) {
        Ruling ruling = dispute.mediation().ruling();
        if (ruling != null) {
            Claim claim = dispute.claim();
            calls.add(new Outgoing(TELL_LIMIT, new History(claim.supplierId(), claim.orderId(), type,
                    ruling.amount() == null ? claim.amount() : ruling.amount(), ruling.ruledAt())));
        }
    }
}
