package tradeassurance.limit.ledger;

import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.page.Page;
import tradeassurance.kernel.Money;

/** Every change of every limit, insert-only, and the one place that moves what is reserved and used. */
@ApplicationScoped
public class LimitLedger implements PanacheRepositoryBase<EntryEntity, String> {

    /** One statement moves the limit and writes the line; it moves nothing where that would oversell (INV2). */
    private static final String MOVE = """
            WITH moved AS (
              UPDATE assurance_limit
                 SET reserved_minor = reserved_minor + cast(?4 as bigint), used_minor = used_minor + cast(?5 as bigint)
               WHERE supplier_id = ?2 AND currency = ?8
                 AND (cast(?4 as bigint) + cast(?5 as bigint) <= 0
                      OR reserved_minor + used_minor + cast(?4 as bigint) + cast(?5 as bigint) <= granted_minor)
              RETURNING supplier_id, currency, granted_minor, reserved_minor, used_minor)
            INSERT INTO limit_entry (id, supplier_id, kind, payment_id, order_id, currency, granted_minor, reserved_minor,
                                     used_minor, granted_after, reserved_after, used_after, reason, recorded_at)
            SELECT ?1, supplier_id, ?3, ?6, ?7, currency, 0, cast(?4 as bigint), cast(?5 as bigint), granted_minor,
                   reserved_minor, used_minor, ?9, ?10 FROM moved
            """;

    private static final String GRANT = """
            INSERT INTO limit_entry (id, supplier_id, kind, currency, granted_minor, reserved_minor, used_minor,
                                     granted_after, reserved_after, used_after, reason, recorded_at)
            VALUES (?1, ?2, 'GRANT', ?3, ?4, 0, 0, ?5, ?6, ?7, ?8, ?9)
            """;

    private final InstantSource clock;

    LimitLedger(InstantSource clock) {
        this.clock = clock;
    }

    /** Moves a limit and records it, in the transaction under way, which fails rather than let it be oversold (INV2). */
    public Uni<Void> move(Move move) {
        if (move.reserved().isZero() && move.used().isZero()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession().chain(session -> session.createNativeQuery(MOVE)
                .setParameter(1, Ids.next("lim")).setParameter(2, move.supplierId()).setParameter(3, move.kind().name())
                .setParameter(4, move.reserved().minor()).setParameter(5, move.used().minor())
                .setParameter(6, move.paymentId()).setParameter(7, move.orderId())
                .setParameter(8, move.reserved().currencyCode()).setParameter(9, move.reason())
                .setParameter(10, clock.instant()).executeUpdate())
                .invoke(moved -> requireOne(moved, move)).replaceWithVoid();
    }

    private static void requireOne(int moved, Move move) {
        if (moved != 1) {
            throw new IllegalStateException("the limit does not allow what was decided on it: " + move);
        }
    }

    /** Records that a limit was set; the row itself has become so already. */
    public Uni<Void> grant(String supplierId, Money before, Money granted, Money reserved, Money used, String reason) {
        return Panache.getSession().chain(session -> session.createNativeQuery(GRANT)
                .setParameter(1, Ids.next("lim")).setParameter(2, supplierId).setParameter(3, granted.currencyCode())
                .setParameter(4, granted.minus(before).minor()).setParameter(5, granted.minor())
                .setParameter(6, reserved.minor()).setParameter(7, used.minor()).setParameter(8, reason)
                .setParameter(9, clock.instant()).executeUpdate()).replaceWithVoid();
    }

    /** The lines of a supplier's limit, newest first. @param cursor where the page before ended; null for the first */
    public Uni<Page<EntryView>> entries(String supplierId, String cursor, int limit) {
        var before = cursor == null ? find("supplierId = ?1 order by id desc", supplierId)
                : find("supplierId = ?1 and id < ?2 order by id desc", supplierId, cursor);
        return before.range(0, limit).list().map(rows -> Page.of(rows, limit, row -> row.id, EntryView::of));
    }
}
