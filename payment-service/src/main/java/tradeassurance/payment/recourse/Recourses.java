package tradeassurance.payment.recourse;

import java.time.Instant;
import java.util.List;

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
import tradeassurance.kernel.Money;
import tradeassurance.payment.book.Books;
import tradeassurance.payment.book.Posting;
import tradeassurance.payment.peer.limit.TradingEvent;
import tradeassurance.payment.recourse.model.Debt;
import tradeassurance.payment.recourse.model.Recourse;
import tradeassurance.payment.recourse.model.RecourseEvent;
import tradeassurance.payment.recourse.model.RecourseEvent.RecourseCollected;
import tradeassurance.payment.recourse.model.RecourseEvent.RecourseOpened;
import tradeassurance.payment.recourse.model.RecourseEvent.RecourseWrittenOff;

/** Where debts are kept. What is collected or given up is posted in the same transaction. */
@ApplicationScoped
class Recourses implements Rows<Recourse>, PanacheRepositoryBase<RecourseEntity, String> {

    private static final String OWNER = "SELECT supplier_id, currency FROM recourse WHERE id = ?1";

    private static final String OPEN = """
            SELECT id, amount - collected - written_off FROM recourse
             WHERE supplier_id = ?1 AND currency = ?2 AND state IN ('OWED', 'OVERDUE') ORDER BY id FOR UPDATE
            """;

    /** Whose a debt is, and in what currency. */
    record Owner(String supplierId, String currency) {
    }

    private final Books books;

    Recourses(Books books) {
        this.books = books;
    }

    @Override
    public String resource() {
        return "recourse";
    }

    @Override
    public Uni<? extends @Nullable Row<Recourse>> lock(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Uni<? extends @Nullable Row<Recourse>> find(String id) {
        return findById(id);
    }

    @Override
    public Uni<? extends Row<Recourse>> insert(Recourse first) {
        return persist(new RecourseEntity(first));
    }

    @Override
    public Parties parties(Recourse recourse) {
        return Parties.ofSupplier(recourse.terms().supplierId());
    }

    /** The limit of whoever owes for too long is suspended, so limit-service hears of all that is owed, paid and given up. */
    @Override
    public List<Outgoing> calls(Recourse next, Event event) {
        if (event instanceof RecourseOpened opened) {
            return told(next, "RECOURSE_OPENED", opened.amount(), next.terms().openedAt());
        }
        if (event instanceof RecourseCollected collected) {
            return told(next, "RECOURSE_PAID", collected.amount(), collected.at());
        }
        return event instanceof RecourseWrittenOff givenUp
                ? told(next, "RECOURSE_WRITTEN_OFF", givenUp.amount(), givenUp.at())
                : List.of();
    }

    private static List<Outgoing> told(Recourse recourse, String type, Money amount, Instant at) {
        return List.of(new Outgoing(TradingEvent.KIND,
                new TradingEvent(recourse.terms().supplierId(), recourse.terms().orderId(), type, amount, at)));
    }

    @Override
    public Uni<Void> also(Recourse before, Recourse next, List<Event> events) {
        List<Posting> postings = events.stream().filter(RecourseEvent.class::isInstance).map(RecourseEvent.class::cast)
                .flatMap(event -> RecoursePostings.of(next, event).stream()).toList();
        return postings.isEmpty() ? Uni.createFrom().voidItem() : books.post(null, next.terms().supplierId(), postings);
    }

    /** Refused with {@code not-found} where there is no such debt. */
    Uni<Owner> owner(String id) {
        return Panache.getSession().chain(session -> session.createNativeQuery(OWNER, Object[].class).setParameter(1, id)
                .getSingleResultOrNull()).onItem().ifNull().failWith(() -> Caller.unknown(resource(), id))
                .map(row -> new Owner((String) row[0], String.valueOf(row[1])));
    }

    /** What a supplier owes in a currency, the oldest first, locked. */
    Uni<List<Debt>> open(String supplierId, String currency) {
        return Panache.getSession().chain(session -> session.createNativeQuery(OPEN, Object[].class)
                .setParameter(1, supplierId).setParameter(2, currency).getResultList())
                .map(rows -> rows.stream().map(
                        row -> new Debt((String) row[0], Money.ofMinor(((Number) row[1]).longValue(), currency))).toList());
    }
}
