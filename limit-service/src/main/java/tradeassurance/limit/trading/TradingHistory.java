package tradeassurance.limit.trading;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.limit.supplier.SupplierService;

/** What the platform remembers of a supplier's trade, insert-only. Call it within a transaction. */
@ApplicationScoped
class TradingHistory implements PanacheRepositoryBase<TradingEventEntity, String> {

    private final SupplierService suppliers;
    private final InstantSource clock;
    private final RecourseWatch recourse;
    private final TradingFollower follower;

    TradingHistory(SupplierService suppliers, InstantSource clock, RecourseWatch recourse, TradingFollower follower) {
        this.suppliers = suppliers;
        this.clock = clock;
        this.recourse = recourse;
        this.follower = follower;
    }

    /** Refused with {@code not-found} where there is no such supplier. */
    Uni<TradingEventEntity> add(RecordTrading told) {
        Instant now = clock.instant();
        RecordTrading event = told.required(now);
        return suppliers.profile(event.supplierId())
                .chain(known -> persistAndFlush(new TradingEventEntity(Ids.next("trd"), event, now)))
                .call(added -> recourse.look(event))
                .call(added -> follower.follow(event.supplierId(), event.type()));
    }

    /** Newest first; one more than asked for, where there is one. */
    Uni<List<TradingEventEntity>> of(String supplierId, @Nullable String cursor, int limit) {
        var before = cursor == null ? find("supplierId = ?1 order by id desc", supplierId)
                : find("supplierId = ?1 and id < ?2 order by id desc", supplierId, cursor);
        return before.range(0, limit).list();
    }
}
