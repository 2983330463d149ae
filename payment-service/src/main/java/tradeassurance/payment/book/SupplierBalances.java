package tradeassurance.payment.book;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.kernel.Money;

/**
 * What suppliers have and owe, one row per currency. Whoever moves money of a supplier locks its row after the order's account
 * and before anything else that is the supplier's, so that nobody waits for each other.
 */
@ApplicationScoped
public class SupplierBalances {

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

    /** What a supplier has at this moment, and keeps until the transaction under way is over. */
    public Uni<Money> lock(String supplierId, String currency) {
        return Panache.getSession().chain(session -> session.createNativeQuery(AVAILABLE, Long.class)
                .setParameter(1, supplierId).setParameter(2, currency).getSingleResultOrNull())
                .map(minor -> Money.ofMinor(minor == null ? 0 : minor, currency));
    }

    /** What is taken from a supplier was given to it before, so its row is there. */
    Uni<Void> move(String supplierId, String currency, List<Posting> postings) {
        long available = change(Accounts.available(supplierId), postings);
        long recourse = change(Accounts.recourse(supplierId), postings);
        if (available == 0 && recourse == 0) {
            return Uni.createFrom().voidItem();
        }
        String statement = available > 0 && recourse == 0 ? CREDIT : DEBIT;
        return Panache.getSession().chain(session -> session.createNativeQuery(statement).setParameter(1, supplierId)
                .setParameter(2, currency).setParameter(3, available).setParameter(4, recourse).executeUpdate())
                .invoke(moved -> {
                    if (moved != 1) {
                        throw new IllegalStateException("supplier " + supplierId + " has no balance to take from");
                    }
                }).replaceWithVoid();
    }

    private static long change(String account, List<Posting> postings) {
        long change = 0;
        for (Posting posting : postings) {
            long amount = posting.amount().minor();
            change = Math.addExact(change, posting.to().equals(account) ? amount : 0);
            change = Math.subtractExact(change, posting.from().equals(account) ? amount : 0);
        }
        return change;
    }
}
