package tradeassurance.order.inquiry;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
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

    /** Refused with {@code not-found} where the inquiry has none of this number. */
    Uni<InquiryMessageEntity> number(String inquiryId, long number) {
        return find("inquiryId = ?1 and number = ?2", inquiryId, number).firstResult()
                .onItem().ifNull().failWith(() -> Caller.unknown("message", inquiryId + "/" + number));
    }

    /** A page of an inquiry that the caller is known to see. */
    Uni<Page<InquiryMessageView>> page(String inquiryId, @Nullable String cursor, int limit) {
        return transactions.look(() -> Newest.of(this, Map.of("inquiryId", inquiryId), cursor, limit))
                .map(rows -> Page.of(rows, limit, row -> row.id, InquiryMessageView::of));
    }
}
