package tradeassurance.order.document;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.document.Documents;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.redaction.Redact;
import tradeassurance.order.SeenOrder;
import tradeassurance.order.SeenOrders;
import tradeassurance.order.paper.PaperTrail;
import tradeassurance.order.paper.model.PaperEvent.DocumentRedacted;
import tradeassurance.order.paper.model.RedactPaper;

/** Takes content and names of documents out. */
@ApplicationScoped
class DocumentRedactions {

    private final PaperTrail papers;
    private final SeenOrders orders;
    private final OrderDocuments rows;
    private final Documents documents;
    private final Once once;

    DocumentRedactions(PaperTrail papers, SeenOrders orders, OrderDocuments rows, Documents documents, Once once) {
        this.papers = papers;
        this.orders = orders;
        this.rows = rows;
        this.documents = documents;
        this.once = once;
    }

    /** Takes out content and name; in a transaction of {@code Once}. Repeats of the handing in say it, too. */
    Uni<DocumentView> redact(SeenOrder order, String id, Redact wanted, Caller caller) {
        return papers.add(order, caller, () -> command(order.id(), id, wanted))
                .call(held -> documents.redact(id, wanted.by(held.by(), held.value().lastAt())))
                .chain(() -> rows.known(order.id(), id)).chain(this::view)
                .call(view -> once.sayInstead(view.party(), "/v1/orders/" + order.id() + "/documents", view.number(), view));
    }

    private Uni<RedactPaper> command(String orderId, String id, Redact wanted) {
        return rows.known(orderId, id).chain(this::view).chain(document -> orders.disputeOver(orderId)
                .map(dispute -> new RedactPaper(new DocumentRedacted(id, document.number(), wanted.reason()),
                        document.redaction() != null, dispute.orElse(null))));
    }

    private Uni<DocumentView> view(OrderDocumentEntity row) {
        return documents.of(List.of(row.id)).map(files -> DocumentView.of(row, files.get(row.id)));
    }
}
