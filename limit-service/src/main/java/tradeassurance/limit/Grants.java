package tradeassurance.limit;

import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.page.Page;

/** Every version of every limit, with its basis; insert-only (R21). Call it within a transaction. */
@ApplicationScoped
class Grants implements PanacheRepositoryBase<GrantEntity, String> {

    /** The limit is locked, so nobody else takes the number. */
    private static final String ADD = """
            INSERT INTO limit_grant (id, supplier_id, number, currency, before_minor, granted_minor, basis, reason,
                                     recalculation_id, recorded_at)
            SELECT ?1, ?2, coalesce(max(number), 0) + 1, ?3, ?4, ?5, ?6, ?7, cast(?8 as text), ?9
              FROM limit_grant WHERE supplier_id = ?2
            """;

    private final InstantSource clock;

    Grants(InstantSource clock) {
        this.clock = clock;
    }

    Uni<Void> add(String supplierId, NewGrant grant) {
        return Panache.getSession().chain(session -> session.createNativeQuery(ADD)
                .setParameter(1, Ids.next("grt")).setParameter(2, supplierId)
                .setParameter(3, grant.granted().currencyCode()).setParameter(4, grant.before().minor())
                .setParameter(5, grant.granted().minor()).setParameter(6, grant.basis().name())
                .setParameter(7, grant.reason()).setParameter(8, grant.recalculationId())
                .setParameter(9, clock.instant()).executeUpdate()).replaceWithVoid();
    }

    /** Newest first. @param cursor where the page before ended; null for the first */
    Uni<Page<GrantView>> of(String supplierId, @Nullable String cursor, int limit) {
        var before = cursor == null ? find("supplierId = ?1 order by id desc", supplierId)
                : find("supplierId = ?1 and id < ?2 order by id desc", supplierId, cursor);
        return before.range(0, limit).list().map(rows -> Page.of(rows, limit, row -> row.id, GrantView::of));
    }
}
