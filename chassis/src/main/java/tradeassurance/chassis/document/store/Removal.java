package tradeassurance.chassis.document.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.document.DocumentConfig;
import tradeassurance.chassis.document.DocumentStore;
import tradeassurance.chassis.work.Kicks.Kicked;
import tradeassurance.chassis.work.Kicks.Left;
import tradeassurance.chassis.work.Round;

/**
 * Removes the content of documents whose redaction is committed. A claim is a later next attempt: whoever claims and dies, or
 * whose store does not answer, leaves the content to the next round after a minute.
 */
@ApplicationScoped
class Removal implements Kicked {

    private static final Logger LOG = Logger.getLogger(Removal.class);

    private static final int AT_ONCE = 20;
    /** Woken after every transaction, few of which have to do with documents. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final String CLAIM = """
            UPDATE document SET remove_at = clock_timestamp() + interval '1 minute' WHERE id IN (
              SELECT id FROM document WHERE remove_at <= clock_timestamp() ORDER BY remove_at LIMIT $1
                 FOR UPDATE SKIP LOCKED)
            RETURNING id
            """;

    private static final String DONE = "UPDATE document SET remove_at = NULL WHERE id = $1";

    private final Instance<DocumentStore> store;
    private final DocumentConfig config;
    private final Pool pool;
    private final Round round = new Round(this::remove, PAUSE);

    Removal(Instance<DocumentStore> store, DocumentConfig config, Pool pool) {
        this.store = store;
        this.config = config;
        this.pool = pool;
    }

    @Override
    public void kick() {
        if (config.store().isPresent()) {
            round.kick();
        }
    }

    @Override
    public Left worksOn() {
        return Left.DOCUMENTS;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void poll() {
        kick();
    }

    private Uni<Boolean> remove() {
        return claim().chain(claimed -> Multi.createFrom().iterable(claimed)
                .onItem().transformToUniAndConcatenate(this::remove).collect().last().map(last -> claimed.size() == AT_ONCE));
    }

    private Uni<List<String>> claim() {
        return pool.preparedQuery(CLAIM).execute(Tuple.of(AT_ONCE)).map(rows -> {
            List<String> claimed = new ArrayList<>();
            rows.forEach(row -> claimed.add(row.getString(0)));
            return claimed;
        });
    }

    private Uni<Void> remove(String id) {
        return store.get().remove(id).chain(() -> pool.preparedQuery(DONE).execute(Tuple.of(id))).replaceWithVoid()
                .onFailure().invoke(failure -> LOG.warnf("the content %s is still to be removed: %s", id, failure))
                .onFailure().recoverWithNull();
    }
}
