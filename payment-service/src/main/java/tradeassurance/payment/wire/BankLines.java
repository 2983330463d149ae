package tradeassurance.payment.wire;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Parties;
import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.door.Rows;
import tradeassurance.chassis.outbox.Outgoing;
import tradeassurance.kernel.Event;
import tradeassurance.payment.wire.model.BankLine;
import tradeassurance.payment.wire.model.LineEvent.LineBooked;
import tradeassurance.payment.wire.model.LineEvent.LineMatched;
import tradeassurance.payment.wire.model.LineState;

/** Where the lines of statements are kept that brought money or took it back. They belong to no party. */
@ApplicationScoped
class BankLines implements Rows<BankLine>, PanacheRepositoryBase<LineEntity, String> {

    private static final String TOLD = "SELECT identity FROM bank_line WHERE account = ?1 AND identity = ANY (?2)";

    @Override
    public String resource() {
        return "bank_line";
    }

    @Override
    public Uni<? extends @Nullable Row<BankLine>> lock(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Uni<? extends @Nullable Row<BankLine>> find(String id) {
        return findById(id);
    }

    @Override
    public Uni<? extends Row<BankLine>> insert(BankLine first) {
        return persist(new LineEntity(first));
    }

    @Override
    public Parties parties(BankLine line) {
        return new Parties(null, null);
    }

    /** Each line is applied in a transaction of its own, so that a statement locks no more than one order at a time. */
    @Override
    public List<Outgoing> calls(BankLine next, Event event) {
        boolean matched = event instanceof LineMatched || event instanceof LineBooked && next.state() == LineState.MATCHED;
        return matched ? List.of(new Outgoing(ApplyLine.KIND, next.id())) : List.of();
    }

    /** Which of these names of an account the bank has told before. */
    Uni<Set<String>> told(String account, Collection<String> identities) {
        return Panache.getSession().chain(session -> session.createNativeQuery(TOLD, String.class).setParameter(1, account)
                .setParameter(2, identities.toArray(String[]::new)).getResultList()).map(HashSet::new);
    }

    Uni<List<LineEntity>> ofStatement(String statement) {
        return find("from LineEntity where statement = ?1 order by id", statement).list();
    }

    /** A page of the lines that wait for an operator, with one more than asked for; the newest first. */
    Uni<List<LineEntity>> waiting(@Nullable String before, int limit) {
        return (before == null ? find("from LineEntity where state = ?1 order by id desc", LineState.WAITING)
                : find("from LineEntity where state = ?1 and id < ?2 order by id desc", LineState.WAITING, before))
                .range(0, limit).list();
    }
}
