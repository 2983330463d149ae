package tradeassurance.order.inquiry;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.redaction.Redact;
import tradeassurance.order.SeenOrders;
import tradeassurance.order.inquiry.model.Inquiry;
import tradeassurance.order.inquiry.model.InquiryEvent.MessageRedacted;

/** Takes the words out of messages of inquiries. */
@ApplicationScoped
class InquiryRedactions {

    private final Door door;
    private final InquiryRows rows;
    private final InquiryMessages messages;
    private final SeenOrders orders;
    private final Once once;

    InquiryRedactions(Door door, InquiryRows rows, InquiryMessages messages, SeenOrders orders, Once once) {
        this.door = door;
        this.rows = rows;
        this.messages = messages;
        this.orders = orders;
        this.once = once;
    }

    /** Takes out the words and their translations; in a transaction of {@code Once}. Repeats of the writing say it, too. */
    Uni<InquiryMessageView> redact(String id, long number, Redact wanted, Caller caller) {
        return rows.lock(id).chain(() -> door.read(rows, id, caller)).chain(seen -> messages.number(id, number)
                .chain(row -> dispute(seen.value()).chain(dispute -> redacted(row, dispute.orElse(null), wanted, caller))
                        .invoke(held -> row.redact(wanted.by(held.by(), held.value().lastAt()))).replaceWith(row)))
                .map(InquiryMessageView::of)
                .call(view -> once.sayInstead(view.party(), "/v1/inquiries/" + id + "/messages", number, view));
    }

    private Uni<Optional<String>> dispute(Inquiry inquiry) {
        return inquiry.orderId() == null ? Uni.createFrom().item(Optional.empty()) : orders.disputeOver(inquiry.orderId());
    }

    private Uni<Held<Inquiry>> redacted(InquiryMessageEntity row, @Nullable String dispute, Redact wanted, Caller caller) {
        MessageRedacted redacted = new MessageRedacted(row.id, row.number, wanted.reason());
        return door.handle(rows, row.inquiryId, caller,
                (inquiry, by, now) -> inquiry.redact(redacted, row.redacted != null, dispute, by, now));
    }
}
