package tradeassurance.order.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.document.Documents;
import tradeassurance.chassis.page.Page;
import tradeassurance.kernel.Refusal;
import tradeassurance.order.paper.Newest;
import tradeassurance.order.paper.model.DocumentKind;
import tradeassurance.order.paper.model.PaperRefusal;

/** The documents of orders, in the session under way. */
@ApplicationScoped
public class OrderDocuments implements PanacheRepositoryBase<OrderDocumentEntity, String> {

    private final Documents documents;

    OrderDocuments(Documents documents) {
        this.documents = documents;
    }

    /** Refuses ids that are no documents of the order. */
    public Uni<Void> requireAll(String orderId, List<String> ids, String pointer) {
        return ids.isEmpty() ? Uni.createFrom().voidItem()
                : list("orderId = ?1 and id in ?2", orderId, ids).invoke(found -> {
                    List<String> known = found.stream().map(row -> row.id).toList();
                    ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
                        throw unknown(id, pointer + "/" + ids.indexOf(id));
                    });
                }).replaceWithVoid();
    }

    static Refusal unknown(String id, String pointer) {
        return new Refusal(PaperRefusal.DOCUMENT_UNKNOWN, "the order has no document " + id).at(pointer);
    }

    Uni<@Nullable OrderDocumentEntity> of(String orderId, String id) {
        return find("orderId = ?1 and id = ?2", orderId, id).firstResult();
    }

    /** Refused with {@code not-found} where the order has no such document. */
    Uni<OrderDocumentEntity> known(String orderId, String id) {
        return of(orderId, id).onItem().ifNull().failWith(() -> Caller.unknown("document", id));
    }

    Uni<Page<DocumentView>> page(String orderId, @Nullable DocumentKind kind, @Nullable String cursor, int limit) {
        Map<String, Object> wanted = kind == null ? Map.of("orderId", orderId) : Map.of("orderId", orderId, "kind", kind);
        return Newest.of(this, wanted, cursor, limit).chain(rows -> documents.of(ids(rows))
                .map(files -> Page.of(rows, limit, row -> row.id, row -> DocumentView.of(row, files.get(row.id)))));
    }

    private static List<String> ids(Collection<OrderDocumentEntity> rows) {
        return rows.stream().map(row -> row.id).toList();
    }
}
