package tradeassurance.chassis.document.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.document.DocumentConfig;
import tradeassurance.chassis.document.DocumentStore;
import tradeassurance.chassis.document.DocumentStore.Kept;

/** Removes content that no row refers to, and that is too old for a request under way to refer to it yet. */
@ApplicationScoped
class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final int AT_ONCE = 500;

    /** The machine's time decides here, not the sandbox's: content is written by machines. */
    private static final String ORPHANS = """
            SELECT kept.id FROM unnest($1::text[], $2::timestamptz[]) AS kept (id, since)
             WHERE kept.since < clock_timestamp() - make_interval(secs => $3)
               AND NOT EXISTS (SELECT FROM document WHERE document.id = kept.id)
            """;

    private final Instance<DocumentStore> store;
    private final DocumentConfig config;
    private final Pool pool;

    Sweep(Instance<DocumentStore> store, DocumentConfig config, Pool pool) {
        this.store = store;
        this.config = config;
        this.pool = pool;
    }

    @Scheduled(every = "6h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return config.store().isEmpty() ? Uni.createFrom().voidItem() : from(null);
    }

    private Uni<Void> from(@Nullable String after) {
        return store.get().list(after, AT_ONCE).chain(kept -> kept.isEmpty() ? Uni.createFrom().voidItem()
                : orphans(kept).chain(this::remove).chain(() -> from(kept.get(kept.size() - 1).id())));
    }

    private Uni<List<String>> orphans(List<Kept> kept) {
        String[] ids = kept.stream().map(Kept::id).toArray(String[]::new);
        OffsetDateTime[] since = kept.stream().map(at -> at.since().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new);
        return pool.preparedQuery(ORPHANS)
                .execute(Tuple.of(ids, since, (double) config.orphansAfter().toSeconds())).map(rows -> {
                    List<String> orphans = new ArrayList<>();
                    rows.forEach(row -> orphans.add(row.getString(0)));
                    return orphans;
                });
    }

    private Uni<Void> remove(List<String> orphans) {
        return Multi.createFrom().iterable(orphans)
                .onItem().transformToUniAndConcatenate(id -> store.get().remove(id).invoke(() -> LOG.infof(
                        "removed the content %s, which nothing has ever referred to", id)))
                .collect().last().replaceWithVoid();
    }
}
