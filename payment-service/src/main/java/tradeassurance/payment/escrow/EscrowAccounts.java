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
import tradeassurance.kernel.Event;
import tradeassurance.payment.escrow.model.EscrowAccount;
import tradeassurance.payment.escrow.model.EscrowEvent;
import tradeassurance.payment.escrow.model.Posting;

/** Where the accounts of orders are kept. What an event of theirs moves is posted in the same transaction. */
@ApplicationScoped
public class EscrowAccounts implements Rows<EscrowAccount>, PanacheRepositoryBase<EscrowEntity, String> {

    private final Books books;

    EscrowAccounts(Books books) {
        this.books = books;
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
    public Uni<Void> also(EscrowAccount before, EscrowAccount next, List<Event> events) {
        List<Posting> postings = events.stream().filter(EscrowEvent.class::isInstance).map(EscrowEvent.class::cast)
                .flatMap(event -> event.postings(next).stream()).toList();
        return postings.isEmpty() ? Uni.createFrom().voidItem() : books.post(next, postings);
    }
}
