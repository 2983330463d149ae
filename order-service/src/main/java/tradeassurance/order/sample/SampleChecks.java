package tradeassurance.order.sample;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.page.Page;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.order.SeenOrder;
import tradeassurance.order.SeenOrders;
import tradeassurance.order.document.OrderDocuments;
import tradeassurance.order.paper.Newest;
import tradeassurance.order.paper.PaperTrail;
import tradeassurance.order.paper.model.PaperCommand;
import tradeassurance.order.paper.model.PaperEvent.SampleChecked;
import tradeassurance.order.paper.model.PaperRefusal;
import tradeassurance.order.paper.model.RecordSampleCheck;
import tradeassurance.order.paper.model.SampleResult;
import tradeassurance.order.paper.model.WaiveSample;

/** Puts checks of samples and waivers on record, and says what they come to. */
@ApplicationScoped
class SampleChecks implements PanacheRepositoryBase<SampleCheckEntity, String> {

    private final PaperTrail papers;
    private final SeenOrders orders;
    private final OrderDocuments documents;
    private final Transactions transactions;

    SampleChecks(PaperTrail papers, SeenOrders orders, OrderDocuments documents, Transactions transactions) {
        this.papers = papers;
        this.orders = orders;
        this.documents = documents;
        this.transactions = transactions;
    }

    /** The order as the caller sees it, once the order that the sample came by is known to fit. */
    Uni<SeenOrder> order(String id, @Nullable String sampleOrderId, Caller caller) {
        return orders.of(id, caller).call(order -> sampleOrderId == null ? Uni.createFrom().voidItem()
                : orders.of(sampleOrderId, caller).invoke(sample -> requireFitting(order, sample)));
    }

    private static void requireFitting(SeenOrder order, SeenOrder sample) {
        if (sample.id().equals(order.id()) || !sample.between(order.buyer(), order.supplier())) {
            throw new Refusal(PaperRefusal.SAMPLE_ORDER_NOT_FITTING,
                    "a sample comes by another order between the same buyer and supplier").at("/sample_order_id");
        }
    }

    /** Records a check or a waiver; in a transaction of {@code Once}. */
    Uni<SampleCheckView> record(SeenOrder order, NewSampleCheck check, Caller caller) {
        String id = Ids.next("smp");
        PaperCommand command = command(id, order, check);
        return papers.add(order, caller, () -> documents.requireAll(order.id(), check.documents(), "/document_ids")
                .map(allThere -> command))
                .chain(held -> persist(new SampleCheckEntity(id, check, order.draft(), held))).map(SampleCheckView::of);
    }

    private static PaperCommand command(String id, SeenOrder order, NewSampleCheck check) {
        return check.waives() ? new WaiveSample(id, order.draft())
                : new RecordSampleCheck(new SampleChecked(id, check.result(), check.sampleOrderId(), check.checked(),
                        check.documents(), order.draft()));
    }

    /** Refused with {@code not-found} where the order has no check of this number that has, or had, a note. */
    Uni<SampleCheckEntity> noted(String orderId, long number) {
        return find("orderId = ?1 and number = ?2 and (note is not null or redacted.at is not null)", orderId, number)
                .firstResult().onItem().ifNull().failWith(() -> Caller.unknown("note of a sample", orderId + "/" + number));
    }

    Uni<SampleRecord> list(String orderId, Caller caller, @Nullable String cursor, int limit) {
        return orders.of(orderId, caller).chain(order -> transactions.look(() -> Newest
                .of(this, Map.of("orderId", order.id()), cursor, limit)
                .map(rows -> Page.of(rows, limit, row -> row.id, SampleCheckView::of))
                .chain(page -> checkedInTime(order.id()).chain(inTime -> papers.waivedBy(order.id())
                        .map(sides -> record(page, inTime, sides))))));
    }

    private Uni<Boolean> checkedInTime(String orderId) {
        return count("orderId = ?1 and beforeSubmission and result <> ?2", orderId, SampleResult.WAIVED)
                .map(checks -> checks > 0);
    }

    private static SampleRecord record(Page<SampleCheckView> page, boolean inTime, Set<Role> waivedBy) {
        return new SampleRecord(page.items(), page.next(), inTime, waivedBy,
                waivedBy.containsAll(Set.of(Role.BUYER, Role.SUPPLIER)));
    }
}
