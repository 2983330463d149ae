package tradeassurance.order.inquiry;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.page.Page;
import tradeassurance.order.inquiry.model.Inquiry;
import tradeassurance.order.message.model.Writing;
import tradeassurance.order.paper.Newest;

/** What has been written in inquiries. */
@ApplicationScoped
class InquiryMessages implements PanacheRepositoryBase<InquiryMessageEntity, String> {

    private final Transactions transactions;

    InquiryMessages(Transactions transactions) {
        this.transactions = transactions;
    }

    Uni<InquiryMessageEntity> keep(String id, Writing writing, Held<Inquiry> inquiry) {
        return persist(new InquiryMessageEntity(id, writing, inquiry));
    }

    /** A page of an inquiry that the caller is known to see. */
    Uni<Page<InquiryMessageView>> page(String inquiryId, @Nullable String cursor, int limit) {
        return transactions.look(() -> Newest.of(this, Map.of("inquiryId", inquiryId), cursor, limit))
                .map(rows -> Page.of(rows, limit, row -> row.id, InquiryMessageView::of));
    }
}
