package tradeassurance.payment.escrow;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.kernel.Money;
import tradeassurance.payment.escrow.model.EscrowAccount;
import tradeassurance.payment.escrow.model.Posting;

/**
 * The ledger, written once and never changed. The balances of suppliers, which their orders share, move with it; all others
 * are what the entries come to.
 */
@ApplicationScoped
class Books {

    private static final String POST = """
            INSERT INTO ledger_entry (id, transfer_id, debit_account, credit_account, amount, currency, order_id, reason,
                                      reference, at)
            SELECT e.id, cast(?1 as text), e.debit, e.credit, e.amount, cast(?2 as text), cast(?3 as text), e.reason,
                   e.reference, cast(?4 as timestamptz)
              FROM unnest(cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(cast(?8 as text[]) as bigint[]),
                          cast(?9 as text[]), cast(?10 as text[])) AS e (id, debit, credit, amount, reason, reference)
            """;

    private static final String CREDIT = """
            INSERT INTO supplier_balance (supplier_id, currency, available, recourse) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (supplier_id, currency) DO UPDATE
               SET available = supplier_balance.available + excluded.available
            """;

    private static final String DEBIT = """
            UPDATE supplier_balance SET available = available + ?3, recourse = recourse + ?4
             WHERE supplier_id = ?1 AND currency = ?2
            """;

    private static final String AVAILABLE = """
            SELECT available FROM supplier_balance WHERE supplier_id = ?1 AND currency = ?2 FOR UPDATE
            """;

    private final InstantSource clock;

    Books(InstantSource clock) {
        this.clock = clock;
    }

    /** Posts one movement: all of its entries or none, in the transaction under way. */
    Uni<Void> post(EscrowAccount account, List<Posting> postings) {
        String currency = account.released().currencyCode();
        return Panache.getSession().chain(session -> session.createNativeQuery(POST)
                .setParameter(1, Ids.next("trf")).setParameter(2, currency).setParameter(3, account.id())
                .setParameter(4, clock.instant())
                .setParameter(5, texts(postings, posting -> Ids.next("ent")))
                .setParameter(6, texts(postings, Posting::from)).setParameter(7, texts(postings, Posting::to))
                .setParameter(8, texts(postings, posting -> Long.toString(posting.amount().minor())))
                .setParameter(9, texts(postings, posting -> posting.reason().name()))
                .setParameter(10, texts(postings, Posting::reference))
                .executeUpdate()).chain(() -> move(account.supplierId(), currency, postings));
    }

    /** What is taken from a supplier was given to it before, so its row is there. */
    private static Uni<Void> move(String supplier, String currency, List<Posting> postings) {
        long available = change(Posting.available(supplier), postings);
        long recourse = change(Posting.recourse(supplier), postings);
        if (available == 0 && recourse == 0) {
            return Uni.createFrom().voidItem();
        }
        String statement = available > 0 && recourse == 0 ? CREDIT : DEBIT;
        return Panache.getSession().chain(session -> session.createNativeQuery(statement).setParameter(1, supplier)
                .setParameter(2, currency).setParameter(3, available).setParameter(4, recourse).executeUpdate())
                .invoke(moved -> {
                    if (moved != 1) {
                        throw new IllegalStateException("supplier " + supplier + " has no balance to take from");
                    }
                }).replaceWithVoid();
    }

    /** What a supplier has at this moment, and keeps until the transaction under way is over. */
    Uni<Money> available(String supplier, String currency) {
        return Panache.getSession().chain(session -> session.createNativeQuery(AVAILABLE, Long.class)
                .setParameter(1, supplier).setParameter(2, currency).getSingleResultOrNull())
                .map(minor -> Money.ofMinor(minor == null ? 0 : minor, currency));
    }

    private static long change(String account, List<Posting> postings) {
        long change = 0;
        for (Posting posting : postings) {
            Money amount = posting.amount();
            change = Math.addExact(change, posting.to().equals(account) ? amount.minor() : 0);
            change = Math.subtractExact(change, posting.from().equals(account) ? amount.minor() : 0);
        }
        return change;
    }

    private static String[] texts(List<Posting> postings, Function<Posting, String> text) {
        return postings.stream().map(text).toArray(String[]::new);
    }
}
