package tradeassurance.order.document;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.document.Document;
import tradeassurance.chassis.document.Documents;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.page.Page;
import tradeassurance.order.SeenOrder;
import tradeassurance.order.SeenOrders;
import tradeassurance.order.paper.PaperTrail;
import tradeassurance.order.paper.model.DocumentKind;
import tradeassurance.order.paper.model.FileDocument;
import tradeassurance.order.paper.model.FileDocument.Older;
import tradeassurance.order.paper.model.PaperEvent.DocumentFiled;

/** Files documents with orders, and finds them again for those whom the order concerns. */
@ApplicationScoped
class DocumentService {

    private final PaperTrail papers;
    private final SeenOrders orders;
    private final OrderDocuments rows;
    private final Documents documents;
    private final Transactions transactions;

    DocumentService(PaperTrail papers, SeenOrders orders, OrderDocuments rows, Documents documents, Transactions transactions) {
        this.papers = papers;
        this.orders = orders;
        this.rows = rows;
        this.documents = documents;
        this.transactions = transactions;
    }

    /** Files what was taken; in a transaction of {@code Once}. */
    Uni<DocumentView> file(SeenOrder order, NewDocument wanted, Document taken, Caller caller) {
        return papers.add(order, caller, () -> older(order.id(), wanted.supersedes())
                .map(older -> new FileDocument(new DocumentFiled(taken.id(), wanted.kind(), taken.mediaType(),
                        taken.bytes(), taken.sha256(), wanted.supersedes()), older)))
                .call(() -> documents.keep(taken))
                .chain(held -> rows.persist(new OrderDocumentEntity(taken.id(), wanted.kind(), wanted.supersedes(), held)))
                .map(row -> DocumentView.of(row, taken));
    }

    private Uni<@Nullable Older> older(String orderId, @Nullable String id) {
        return id == null ? Uni.createFrom().nullItem() : rows.of(orderId, id).map(row -> {
            if (row == null) {
                throw OrderDocuments.unknown(id, "/supersedes");
            }
            return new Older(row.id, row.party, row.supersededBy);
        });
    }

    Uni<Page<DocumentView>> list(String orderId, Caller caller, @Nullable DocumentKind kind, @Nullable String cursor,
            int limit) {
        return orders.of(orderId, caller)
                .chain(order -> transactions.look(() -> rows.page(order.id(), kind, cursor, limit)));
    }

    Uni<DocumentView> read(String orderId, String id, Caller caller) {
        return orders.of(orderId, caller).chain(order -> transactions.look(() -> rows.known(order.id(), id)
                .chain(row -> documents.of(List.of(id)).map(files -> DocumentView.of(row, files.get(id))))));
    }

    /** The file of a document, for those who may read it. */
    Uni<Document> file(String orderId, String id, Caller caller) {
        return read(orderId, id, caller).map(view -> new Document(view.id(), view.name(), view.mediaType(), view.bytes(),
                view.sha256(), view.scan(), view.redaction()));
    }
}
