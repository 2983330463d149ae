package tradeassurance.payment.payout;

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
import tradeassurance.payment.payout.model.Payout;
import tradeassurance.payment.payout.model.PayoutEvent;
import tradeassurance.payment.payout.model.PayoutEvent.PayoutAsked;
import tradeassurance.payment.payout.model.PayoutEvent.PayoutFailed;
import tradeassurance.payment.payout.model.PayoutEvent.PayoutRequested;
import tradeassurance.payment.recourse.RecourseService;

/** Where payouts are kept. What an event of theirs moves is posted in the same transaction. */
@ApplicationScoped
class Payouts implements Rows<Payout>, PanacheRepositoryBase<PayoutEntity, String> {

    private final Books books;
    private final RecourseService recourses;

    Payouts(Books books, RecourseService recourses) {
        this.books = books;
        this.recourses = recourses;
    }

    @Override
    public String resource() {
        return "payout";
    }

    @Override
    public Uni<? extends @Nullable Row<Payout>> lock(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Uni<? extends @Nullable Row<Payout>> find(String id) {
        return findById(id);
    }

    @Override
    public Uni<? extends Row<Payout>> insert(Payout first) {
        return persist(new PayoutEntity(first));
    }

    @Override
    public Parties parties(Payout payout) {
        return Parties.ofSupplier(payout.terms().supplierId());
    }

    @Override
    public List<Outgoing> calls(Payout next, Event event) {
        if (event instanceof PayoutRequested) {
            return List.of(new Outgoing(SendPayout.KIND, next.id()));
        }
        return event instanceof PayoutAsked ? List.of(new Outgoing(AskPayout.KIND, next.id())) : List.of();
    }

    /** What comes back pays first what the supplier has come to owe meanwhile. */
    @Override
    public Uni<Void> also(Payout before, Payout next, List<Event> events) {
        List<Posting> postings = events.stream().filter(PayoutEvent.class::isInstance).map(PayoutEvent.class::cast)
                .flatMap(event -> PayoutPostings.of(next, event).stream()).toList();
        if (postings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> posted = books.post(null, next.terms().supplierId(), postings);
        return events.stream().noneMatch(PayoutFailed.class::isInstance) ? posted
                : posted.chain(() -> recourses.collect(next.terms().supplierId(), next.terms().amount()));
    }
}
