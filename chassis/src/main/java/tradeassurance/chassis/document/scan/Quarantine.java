package tradeassurance.chassis.document.scan;

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
import tradeassurance.chassis.document.Document.Scan;
import tradeassurance.chassis.document.DocumentConfig;
import tradeassurance.chassis.document.DocumentScanner;
import tradeassurance.chassis.document.DocumentScanner.Finding;
import tradeassurance.chassis.document.DocumentStore;
import tradeassurance.chassis.work.Kicks.Kicked;
import tradeassurance.chassis.work.Kicks.Left;
import tradeassurance.chassis.work.Round;

/**
 * Has documents looked at that were committed to quarantine. A claim is a later next attempt: whoever claims and dies, or gets
 * no answer, leaves the document to the next round after a minute, and no other document waits for it.
 */
@ApplicationScoped
class Quarantine implements Kicked {

    private static final Logger LOG = Logger.getLogger(Quarantine.class);
    private static final int AT_ONCE = 4;
    /** Woken after every transaction, few of which have to do with documents. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final String CLAIM = """
            UPDATE document SET next_scan_at = clock_timestamp() + interval '1 minute' WHERE id IN (
              SELECT id FROM document WHERE next_scan_at <= clock_timestamp() ORDER BY next_scan_at LIMIT $1
                 FOR UPDATE SKIP LOCKED)
            RETURNING id
            """;

    private static final String DONE = """
            UPDATE document SET scan = $2, finding = $3, next_scan_at = NULL WHERE id = $1 AND scan = 'QUARANTINED'
            """;

    private final Instance<DocumentStore> store;
    private final Instance<DocumentScanner> scanner;
    private final DocumentConfig config;
    private final Pool pool;
    private final Round round = new Round(this::look, PAUSE);

    Quarantine(Instance<DocumentStore> store, Instance<DocumentScanner> scanner, DocumentConfig config, Pool pool) {
        this.store = store;
        this.scanner = scanner;
        this.config = config;
        this.pool = pool;
    }

    @Override
    public void kick() {
        if (config.store().isPresent() && scanner.get().quarantines()) {
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

    private Uni<Boolean> look() {
        return claim().chain(claimed -> Multi.createFrom().iterable(claimed)
                .onItem().transformToUniAndConcatenate(this::look).collect().last().map(last -> claimed.size() == AT_ONCE));
    }

    private Uni<List<String>> claim() {
        return pool.preparedQuery(CLAIM).execute(Tuple.of(AT_ONCE)).map(rows -> {
            List<String> claimed = new ArrayList<>();
            rows.forEach(row -> claimed.add(row.getString(0)));
            return claimed;
        });
    }

    private Uni<Void> look(String id) {
        return store.get().open(id).chain(content -> scanner.get().scan(content)).chain(finding -> done(id, finding))
                .onFailure().invoke(failure -> LOG.warnf("the document %s stays in quarantine for now: %s", id, failure))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> done(String id, Finding finding) {
        Scan scan = finding.signature() == null ? Scan.CLEAN : Scan.INFECTED;
        if (scan == Scan.INFECTED) {
            LOG.warnf("harm was found in the document %s: %s", id, finding.signature());
        }
        return pool.preparedQuery(DONE).execute(Tuple.of(id, scan.name(), finding.signature())).replaceWithVoid();
    }
}
