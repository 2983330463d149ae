package tradeassurance.order.message;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.page.Page;
import tradeassurance.kernel.Role;
import tradeassurance.order.SeenOrder;
import tradeassurance.order.SeenOrders;
import tradeassurance.order.document.OrderDocuments;
import tradeassurance.order.message.model.Writing;
import tradeassurance.order.paper.Newest;
import tradeassurance.order.paper.PaperTrail;
import tradeassurance.order.paper.model.PaperEvent.MessageWritten;
import tradeassurance.order.paper.model.WriteMessage;

/** Puts messages on record, and finds them again. */
@ApplicationScoped
class OrderMessages implements PanacheRepositoryBase<OrderMessageEntity, String> {

    private final PaperTrail papers;
    private final SeenOrders orders;
    private final OrderDocuments documents;
    private final Transactions transactions;

    OrderMessages(PaperTrail papers, SeenOrders orders, OrderDocuments documents, Transactions transactions) {
        this.papers = papers;
        this.orders = orders;
        this.documents = documents;
        this.transactions = transactions;
    }

    /** Writes into the thread of an order; in a transaction of {@code Once}. */
    Uni<MessageView> write(SeenOrder order, NewMessage message, Caller caller) {
        Writing writing = message.writing(order.by().role());
        List<String> attached = message.attached();
        String id = Ids.next("msg");
        MessageWritten written = new MessageWritten(id, writing.language(), writing.sha256(attached), attached);
        return papers.add(order, caller, () -> documents.requireAll(order.id(), attached, "/attachments")
                .map(allThere -> new WriteMessage(written)))
                .chain(held -> persist(new OrderMessageEntity(id, writing, attached, held))).map(MessageView::of);
    }

    /** Refused with {@code not-found} where the order has none of this number. */
    Uni<OrderMessageEntity> number(String orderId, long number) {
        return find("orderId = ?1 and number = ?2", orderId, number).firstResult()
                .onItem().ifNull().failWith(() -> Caller.unknown("message", orderId + "/" + number));
    }

    Uni<Page<MessageView>> list(String orderId, Caller caller, @Nullable Role writtenBy, @Nullable String cursor, int limit) {
        Map<String, Object> wanted = writtenBy == null ? Map.of("orderId", orderId)
                : Map.of("orderId", orderId, "role", writtenBy);
        return orders.of(orderId, caller).chain(order -> transactions.look(() -> Newest.of(this, wanted, cursor, limit)
                .map(rows -> Page.of(rows, limit, row -> row.id, MessageView::of))));
    }
}
