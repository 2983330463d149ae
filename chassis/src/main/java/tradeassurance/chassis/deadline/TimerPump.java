package tradeassurance.chassis.deadline;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.together.OneCommit;
import tradeassurance.chassis.work.Apart;
import tradeassurance.chassis.work.Kicks;
import tradeassurance.chassis.work.Round;

/**
 * Fires timers that are due, in the order in which they fell due. Claims a bounded batch with a lease, on any number of
 * replicas, and lets aggregates lapse through the one door, a few in a transaction. A claim that dies with its process is taken
 * up when the lease ends.
 */
@ApplicationScoped
class TimerPump implements Kicks.Kicked {

    private static final Logger LOG = Logger.getLogger(TimerPump.class);

    private static final String CLAIM = """
            WITH first AS MATERIALIZED (
              SELECT ctid AS place FROM deadline
               WHERE due_at <= $1 AND (claimed_until IS NULL OR claimed_until < clock_timestamp())
               ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED),
            claimed AS (
              UPDATE deadline SET claimed_until = clock_timestamp() + interval '10 seconds'
                FROM first WHERE deadline.ctid = first.place
              RETURNING resource, resource_id, due_at)
            SELECT resource, resource_id FROM claimed ORDER BY due_at, resource, resource_id
            """;

    /** How many timers are claimed at once: as many as even a slow machine fires before their lease ends. */
    private static final int BATCH = 128;
    /** How many fire in one transaction. */
    private static final int TOGETHER = 16;
    /** How many transactions are under way side by side, those due first going first. */
    private static final int ABREAST = 4;

    private record Due(String resource, String id) {
    }

    private final Pool pool;
    private final InstantSource clock;
    private final Apart apart;
    private final Lapses lapses;
    private final Round round = new Round(this::fire);

    TimerPump(Pool pool, InstantSource clock, Apart apart, Lapses lapses) {
        this.pool = pool;
        this.clock = clock;
        this.apart = apart;
        this.lapses = lapses;
    }

    @Override
    public void kick() {
        round.kick();
    }

    @Override
    public Kicks.Left worksOn() {
        return Kicks.Left.TIMERS;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void poll() {
        round.kick();
    }

    private Uni<Boolean> fire() {
        return claim().chain(due -> Multi.createFrom().iterable(parts(due))
                .onItem().transformToUni(this::fire).merge(ABREAST)
                .collect().asList().map(done -> due.size() >= BATCH));
    }

    /** Neighbours of the same kind fire together. */
    private static List<List<Due>> parts(List<Due> due) {
        List<List<Due>> parts = new ArrayList<>();
        for (Due next : due) {
            List<Due> last = parts.isEmpty() ? List.of() : parts.get(parts.size() - 1);
            if (last.isEmpty() || last.size() == TOGETHER || !last.get(0).resource().equals(next.resource())) {
                last = new ArrayList<>();
                parts.add(last);
            }
            last.add(next);
        }
        return parts;
    }

    private Uni<List<Due>> claim() {
        return OneCommit.of(pool, connection -> connection.preparedQuery(CLAIM)
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC), BATCH)))
                .map(claimed -> {
                    List<Due> due = new ArrayList<>();
                    claimed.forEach(row -> due.add(new Due(row.getString(0), row.getString(1))));
                    return due.stream().distinct().toList();
                });
    }

    /** Who fails is tried alone: it must not keep the others from firing. */
    private Uni<Void> fire(List<Due> part) {
        String resource = part.get(0).resource();
        List<String> ids = part.stream().map(Due::id).toList();
        return apart.run(() -> lapses.lapse(resource, ids)).onFailure().recoverWithUni(failure -> {
            if (part.size() == 1) {
                LOG.errorf(failure, "the timers of %s %s will be tried again", resource, ids.get(0));
                return Uni.createFrom().voidItem();
            }
            return Multi.createFrom().iterable(part).onItem().transformToUniAndConcatenate(one -> fire(List.of(one)))
                    .collect().asList().replaceWithVoid();
        });
    }
}
