package tradeassurance.payment.escrow;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Parties;
import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.door.Rows;
import tradeassurance.chassis.outbox.Outgoing;
import tradeassurance.kernel.Event;
import tradeassurance.payment.book.Books;
import tradeassurance.payment.book.Posting;
import tradeassurance.payment.escrow.model.EscrowAccount;
import tradeassurance.payment.escrow.model.EscrowEvent;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowReceived;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowRefundBooked;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowReleased;
import tradeassurance.payment.recourse.RecourseService;

/** Where the accounts of orders are kept. What an event of theirs moves is posted in the same transaction. */
@ApplicationScoped
public class EscrowAccounts implements Rows<EscrowAccount>, PanacheRepositoryBase<EscrowEntity, String> {

    private final Books books;
    private final RecourseService recourses;

    EscrowAccounts(Books books, RecourseService recourses) {
        this.books = books;
        this.recourses = recourses;
    }

    @Override
    public String resource() {
        return "escrow_account";
    }

    @Override
    public Uni<? extends @Nullable Row<EscrowAccount>> lock(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Uni<? extends @Nullable Row<EscrowAccount>> find(String id) {
        return findById(id);
    }

    @Override
    public Uni<? extends Row<EscrowAccount>> insert(EscrowAccount first) {
        return persist(new EscrowEntity(first));
    }

    @Override
    public Parties parties(EscrowAccount account) {
        return new Parties(account.buyerId(), account.supplierId());
    }

    @Override
    public List<Outgoing> calls(EscrowAccount next, Event event) {
        return event instanceof EscrowReceived received && received.surplus().isPositive()
                ? List.of(new Outgoing(Surplus.KIND, new Surplus(next.id(), received.paymentId(), received.surplus())))
                : List.of();
    }

    @Override
    public Uni<Void> also(EscrowAccount before, EscrowAccount next, List<Event> events) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Event event : events) {
            if (event instanceof EscrowEvent happened) {
                done = done.chain(() -> post(next, happened));
            }
        }
        return done;
    }

    private Uni<Void> post(EscrowAccount account, EscrowEvent event) {
        List<Posting> postings = EscrowPostings.of(account, event);
        return postings.isEmpty() ? Uni.createFrom().voidItem()
                : books.post(account.id(), account.supplierId(), postings).chain(() -> settleWithSupplier(account, event));
    }

    /** Proceeds first pay what the supplier owes; what a refund took from nowhere it owes from now on. */
    private Uni<Void> settleWithSupplier(EscrowAccount account, EscrowEvent event) {
        if (event instanceof EscrowReceived received) {
            return recourses.collect(account.supplierId(), received.advanced());
        }
        if (event instanceof EscrowReleased released) {
            return recourses.collect(account.supplierId(), released.amount());
        }
        return event instanceof EscrowRefundBooked booked
                ? recourses.open(account.supplierId(), account.id(), booked.refundId(), booked.funding().recourse())
                : Uni.createFrom().voidItem();
    }
}
