package tradeassurance.order.inquiry.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Redaction;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;
import tradeassurance.order.inquiry.model.InquiryEvent.MessageWritten;

/**
 * A buyer's contact with a supplier before there is an order.
 *
 * @param assuranceOffered the supplier's latest answer to ASSURANCE_OFFERED; null while there is none
 * @param orderId the order that came of it; null while there is none
 */
public record Inquiry(String id, String buyer, String supplier, InquiryKind kind, String subject, InquiryStatus status,
        @Nullable Boolean assuranceOffered, @Nullable String orderId, int messages, Instant createdAt,
        Instant lastAt) implements Aggregate<Inquiry> {

    public static final int MOST_MESSAGES = 500;

    public Inquiry {
        if (buyer.equals(supplier)) {
            throw new Refusal(InquiryRefusal.PARTIES_NOT_DISTINCT, "nobody inquires of itself").at("/supplier_id");
        }
    }

    /** The first message opens it. */
    public static Decision<Inquiry> open(String id, String buyer, String supplier, InquiryKind kind, String subject,
            MessageWritten first, Instant now) {
        Inquiry opened = new Inquiry(id, buyer, supplier, kind, subject, InquiryStatus.AWAITING_SUPPLIER, null, null, 1, now,
                now);
        return Decision.of(opened, new InquiryEvent.Opened(kind, subject), first);
    }

    /** One side says something; then it is the other's turn. */
    public Decision<Inquiry> write(Turn turn, Actor by, Instant now) {
        InquiryStatus next = InquiryLifecycle.TABLE.next(status, InquiryAction.WRITE, by.role());
        if (messages >= MOST_MESSAGES) {
            throw new Refusal(InquiryRefusal.TOO_MANY_MESSAGES, "an inquiry has at most " + MOST_MESSAGES + " messages");
        }
        List<Event> events = new ArrayList<>(List.of(turn.written()));
        Boolean offered = turn.assuranceOffered();
        if (offered != null) {
            requireAsked(by);
            events.add(new InquiryEvent.AssuranceAnswered(offered));
        }
        String order = turn.orderId();
        if (order != null && !order.equals(orderId)) {
            requireFree();
            events.add(new InquiryEvent.OrderLinked(order));
        }
        return new Decision<>(new Inquiry(id, buyer, supplier, kind, subject, next,
                offered == null ? assuranceOffered : offered, order == null ? orderId : order, messages + 1, createdAt, now),
                events);
    }

    /** The buyer has what it wanted, or does not want it any more. */
    public Decision<Inquiry> close(Actor by, Instant now) {
        InquiryStatus next = InquiryLifecycle.TABLE.next(status, InquiryAction.CLOSE, by.role());
        return Decision.of(new Inquiry(id, buyer, supplier, kind, subject, next, assuranceOffered, orderId, messages, createdAt,
                now), new InquiryEvent.Closed());
    }

    /**
     * Personal data is taken out of a message, whoever's turn it is, and also when the inquiry is closed.
     *
     * @param before whether the message has been redacted
     * @param disputeId the open dispute over the order that came of the inquiry; null for none
     */
    public Decision<Inquiry> redact(InquiryEvent.MessageRedacted redacted, boolean before, @Nullable String disputeId, Actor by,
            Instant now) {
        Redaction.require(by, before, disputeId);
        return Decision.of(new Inquiry(id, buyer, supplier, kind, subject, status, assuranceOffered, orderId, messages,
                createdAt, now), redacted);
    }

    /** What this role may do now. */
    public Set<InquiryAction> allowed(Role by) {
        return InquiryLifecycle.TABLE.allowed(status, by);
    }

    private void requireAsked(Actor by) {
        if (by.role() != Role.SUPPLIER) {
            throw new Refusal(Refused.FORBIDDEN, "it is for the supplier to say whether it offers assurance")
                    .at("/assurance_offered");
        }
        if (kind != InquiryKind.ASSURANCE_OFFERED) {
            throw new Refusal(InquiryRefusal.ASSURANCE_NOT_ASKED, "this inquiry does not ask whether assurance is offered")
                    .at("/assurance_offered");
        }
    }

    private void requireFree() {
        if (orderId != null) {
            throw new Refusal(InquiryRefusal.ORDER_ALREADY_LINKED, "the inquiry has led to " + orderId).at("/order_id")
                    .with("order_id", orderId);
        }
    }

    @Override
    public List<Deadline> deadlines() {
        return InquiryLifecycle.TABLE.deadlines(this, status);
    }

    @Override
    public Decision<Inquiry> lapse(Deadline due) {
        throw new IllegalStateException("inquiries have no timers: " + due);
    }
}
