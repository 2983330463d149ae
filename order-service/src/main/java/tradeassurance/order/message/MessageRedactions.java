package tradeassurance.order.message;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.redaction.Redact;
import tradeassurance.order.SeenOrder;
import tradeassurance.order.SeenOrders;
import tradeassurance.order.paper.PaperTrail;
import tradeassurance.order.paper.model.PaperEvent.MessageRedacted;
import tradeassurance.order.paper.model.RedactPaper;

/** Takes the words out of messages. */
@ApplicationScoped
class MessageRedactions {

    private final PaperTrail papers;
    private final SeenOrders orders;
    private final OrderMessages messages;
    private final Once once;

    MessageRedactions(PaperTrail papers, SeenOrders orders, OrderMessages messages, Once once) {
        this.papers = papers;
        this.orders = orders;
        this.messages = messages;
        this.once = once;
    }

    /** Takes out the words and their translations; in a transaction of {@code Once}. Repeats of the writing say it, too. */
    Uni<MessageView> redact(SeenOrder order, long number, Redact wanted, Caller caller) {
        return papers.add(order, caller, () -> command(order.id(), number, wanted))
                .chain(held -> messages.number(order.id(), number)
                        .invoke(row -> row.redact(wanted.by(held.by(), held.value().lastAt()))))
                .map(MessageView::of)
                .call(view -> once.sayInstead(view.party(), "/v1/orders/" + order.id() + "/messages", number, view));
    }

    private Uni<RedactPaper> command(String orderId, long number, Redact wanted) {
        return messages.number(orderId, number).chain(row -> orders.disputeOver(orderId)
                .map(dispute -> new RedactPaper(new MessageRedacted(row.id, number, wanted.reason()), row.redacted != null,
                        dispute.orElse(null))));
    }
}
