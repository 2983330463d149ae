package tradeassurance.payment.refund;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Parties;
import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.door.Rows;
import tradeassurance.chassis.outbox.Outgoing;
import tradeassurance.kernel.Event;
import tradeassurance.payment.peer.dispute.RefundResult;
import tradeassurance.payment.refund.model.Refund;
import tradeassurance.payment.refund.model.RefundCause;
import tradeassurance.payment.refund.model.RefundEvent.RefundAsked;
import tradeassurance.payment.refund.model.RefundEvent.RefundFailed;
import tradeassurance.payment.refund.model.RefundEvent.RefundRequested;
import tradeassurance.payment.refund.model.RefundEvent.RefundRetried;
import tradeassurance.payment.refund.model.RefundEvent.RefundSucceeded;

/** Where refunds are kept. */
@ApplicationScoped
class Refunds implements Rows<Refund>, PanacheRepositoryBase<RefundEntity, String> {

    private static final String ORDER = "SELECT order_id FROM refund WHERE id = ?1";

    private static final String OF_CAUSE = "SELECT id FROM refund WHERE cause = ?1 AND cause_id = ?2";

    @Override
    public String resource() {
        return "refund";
    }

    @Override
    public Uni<? extends @Nullable Row<Refund>> lock(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Uni<? extends @Nullable Row<Refund>> find(String id) {
        return findById(id);
    }

    @Override
    public Uni<? extends Row<Refund>> insert(Refund first) {
        return persist(new RefundEntity(first));
    }

    @Override
    public Parties parties(Refund refund) {
        return new Parties(refund.terms().buyerId(), refund.terms().supplierId());
    }

    @Override
    public List<Outgoing> calls(Refund next, Event event) {
        if (event instanceof RefundRequested && next.terms().cause() == RefundCause.CHARGEBACK) {
            return List.of(); // the provider has moved it already
        }
        if (event instanceof RefundRequested || event instanceof RefundRetried) {
            return parts(next, PayPart.KIND);
        }
        if (event instanceof RefundAsked) {
            return parts(next, AskPart.KIND);
        }
        if (event instanceof RefundSucceeded) {
            return told(next, "SUCCEEDED");
        }
        return event instanceof RefundFailed ? told(next, "FAILED") : List.of();
    }

    private static List<Outgoing> parts(Refund refund, String kind) {
        return refund.pending().stream()
                .map(part -> new Outgoing(kind, new SendPart(refund.reference(part), part.paymentId(), part.method(),
                        part.sent())))
                .toList();
    }

    /** A dispute waits for its refund; nobody else does. */
    private static List<Outgoing> told(Refund refund, String outcome) {
        return refund.terms().cause() != RefundCause.DISPUTE ? List.of()
                : List.of(new Outgoing(RefundResult.KIND, new RefundResult(refund.terms().causeId(), refund.id(), outcome,
                        refund.terms().amount(), refund.terms().full())));
    }

    /** The order of a refund, whose account is locked before the refund is. */
    Uni<String> orderOf(String id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ORDER, String.class).setParameter(1, id).getSingleResultOrNull())
                .onItem().ifNull().failWith(() -> Caller.unknown(resource(), id));
    }

    /** The refund for a cause; there is at most one. Asked under the lock of the order's account. */
    Uni<Optional<String>> of(RefundCause cause, String causeId) {
        return Panache.getSession().chain(session -> session.createNativeQuery(OF_CAUSE, String.class)
                .setParameter(1, cause.name()).setParameter(2, causeId).getSingleResultOrNull()).map(Optional::ofNullable);
    }

    /** The refunds of an order that the caller may see, the newest first. An order has few. */
    Uni<List<RefundEntity>> ofOrder(String orderId, int most) {
        return find("from RefundEntity where orderId = ?1 order by id desc", orderId).range(0, most - 1).list();
    }
}
