package tradeassurance.payment.book;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;

/**
 * The ledger, written once and never changed. The balances of suppliers, which their orders share, move with it; all others
 * are what the entries come to.
 */
@ApplicationScoped
public class Books {

    private static final String POST = """
            INSERT INTO ledger_entry (id, transfer_id, debit_account, credit_account, amount, currency, order_id, reason,
                                      reference, note, at)
            SELECT e.id, cast(?1 as text), e.debit, e.credit, e.amount, e.currency, cast(?2 as text), e.reason,
                   e.reference, nullif(e.note, ''), cast(?3 as timestamptz)
              FROM unnest(cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]), cast(cast(?7 as text[]) as bigint[]),
                          cast(?8 as text[]), cast(?9 as text[]), cast(?10 as text[]), cast(?11 as text[]))
                   AS e (id, debit, credit, amount, currency, reason, reference, note)
            """;

    private final InstantSource clock;
    private final SupplierBalances balances;

    Books(InstantSource clock, SupplierBalances balances) {
        this.clock = clock;
        this.balances = balances;
    }

    /**
     * Posts one movement: all of its entries or none, in the transaction under way.
     *
     * @param orderId the order whose money moves; null where a supplier's own does
     * @param supplierId the only supplier whose accounts are touched
     * @param postings at least one; each within one currency, so that every currency sums to nothing by itself (INV1)
     */
    public Uni<Void> post(@Nullable String orderId, String supplierId, List<Posting> postings) {
        return Panache.getSession().chain(session -> session.createNativeQuery(POST)
                .setParameter(1, Ids.next("trf")).setParameter(2, orderId).setParameter(3, clock.instant())
                .setParameter(4, texts(postings, posting -> Ids.next("ent")))
                .setParameter(5, texts(postings, Posting::from)).setParameter(6, texts(postings, Posting::to))
                .setParameter(7, texts(postings, posting -> Long.toString(posting.amount().minor())))
                .setParameter(8, texts(postings, posting -> posting.amount().currencyCode()))
                .setParameter(9, texts(postings, posting -> posting.reason().name()))
                .setParameter(10, texts(postings, Posting::reference))
                .setParameter(11, texts(postings, posting -> posting.note() == null ? "" : posting.note()))
                .executeUpdate()).chain(() -> move(supplierId, postings));
    }

    private Uni<Void> move(String supplierId, List<Posting> postings) {
        Uni<Void> moved = Uni.createFrom().voidItem();
        Map<String, List<Posting>> byCurrency = postings.stream()
                .collect(Collectors.groupingBy(posting -> posting.amount().currencyCode(), TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Posting>> each : byCurrency.entrySet()) {
            moved = moved.chain(() -> balances.move(supplierId, each.getKey(), each.getValue()));
        }
        return moved;
    }

    private static String[] texts(List<Posting> postings, Function<Posting, String> text) {
        return postings.stream().map(text).toArray(String[]::new);
    }
}
