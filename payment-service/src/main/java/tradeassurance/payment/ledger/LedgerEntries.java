package tradeassurance.payment.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.kernel.Money;
import tradeassurance.payment.ledger.PlatformBalancesView.Balance;

/** Reads the books. */
@ApplicationScoped
class LedgerEntries {

    private static final String OF_ORDER = """
            SELECT id, transfer_id, debit_account, credit_account, amount, currency, order_id, reason, reference, note, at
              FROM ledger_entry
             WHERE order_id = ?1 AND (cast(?2 as text) IS NULL OR id < cast(?2 as text)) ORDER BY id DESC LIMIT ?3
            """;

    private static final String BALANCE = """
            SELECT coalesce(sum(available), 0), (SELECT coalesce(sum(held), 0) FROM escrow_account
                                                  WHERE supplier_id = ?1 AND currency = ?2 AND state <> 'RELEASED'),
                   (SELECT coalesce(sum(amount), 0) FROM payout
                     WHERE supplier_id = ?1 AND currency = ?2 AND state IN ('REQUESTED', 'SENT')),
                   coalesce(sum(recourse), 0)
              FROM supplier_balance WHERE supplier_id = ?1 AND currency = ?2
            """;

    private static final String PLATFORM = """
            SELECT account, currency, sum(amount) FROM (
              SELECT credit_account AS account, currency, amount FROM ledger_entry WHERE credit_account LIKE 'platform:%'
              UNION ALL SELECT debit_account, currency, -amount FROM ledger_entry WHERE debit_account LIKE 'platform:%') AS posting
             GROUP BY 1, 2 ORDER BY 1, 2
            """;

    /** The entries of an order, the newest first, with one more than asked for. */
    Uni<List<LedgerEntryView>> ofOrder(String orderId, @Nullable String before, int limit) {
        return Panache.getSession().chain(session -> session.createNativeQuery(OF_ORDER, Object[].class)
                .setParameter(1, orderId).setParameter(2, before).setParameter(3, limit + 1).getResultList())
                .map(rows -> rows.stream().map(LedgerEntries::entry).toList());
    }

    private static LedgerEntryView entry(Object[] row) {
        return new LedgerEntryView((String) row[0], (String) row[1], (String) row[2], (String) row[3],
                Money.ofMinor(((Number) row[4]).longValue(), String.valueOf(row[5])), (String) row[6], (String) row[7],
                (String) row[8], (String) row[9], row[10] instanceof OffsetDateTime at ? at.toInstant() : (Instant) row[10]);
    }

    /** What a supplier has and owes in a currency; nothing where it has never been paid in it. */
    Uni<SupplierBalanceView> balanceOf(String supplierId, String currency) {
        return Panache.getSession().chain(session -> session.createNativeQuery(BALANCE, Object[].class)
                .setParameter(1, supplierId).setParameter(2, currency).getSingleResult())
                .map(row -> new SupplierBalanceView(supplierId, money(row[0], currency), money(row[1], currency),
                        money(row[2], currency), money(row[3], currency)));
    }

    /** What the platform's own accounts come to, in every currency that they have moved in. */
    Uni<PlatformBalancesView> ofPlatform() {
        return Panache.getSession().chain(session -> session.createNativeQuery(PLATFORM, Object[].class).getResultList())
                .map(rows -> new PlatformBalancesView(rows.stream()
                        .map(row -> new Balance((String) row[0], money(row[2], String.valueOf(row[1])))).toList()));
    }

    private static Money money(Object minor, String currency) {
        return Money.ofMinor(((Number) minor).longValue(), currency);
    }
}
