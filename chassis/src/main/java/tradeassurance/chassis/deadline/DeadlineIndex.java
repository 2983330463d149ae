package tradeassurance.chassis.deadline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.work.Kicks;
import tradeassurance.kernel.Deadline;

/**
 * Which timers are running, so that they can be found when they are due. The truth is the aggregate itself, which derives its
 * deadlines; a row here is no more than an index entry, written in the same transaction as the aggregate.
 */
@ApplicationScoped
public class DeadlineIndex {

    /** Entries that are gone and entries that are there are different rows: one statement can do both. */
    private static final String REPLACE = """
            WITH running AS (
              SELECT * FROM unnest(cast(?3 as text[]), cast(?4 as text[]), cast(cast(?5 as text[]) as timestamptz[]))
                         AS t (resource_id, kind, due_at)),
            gone AS (
              DELETE FROM deadline d WHERE d.resource = ?1 AND d.resource_id = ANY (cast(?2 as text[]))
                 AND NOT EXISTS (SELECT 1 FROM running r WHERE r.resource_id = d.resource_id AND r.kind = d.kind))
            INSERT INTO deadline (resource, resource_id, kind, due_at)
            SELECT ?1, resource_id, kind, due_at FROM running ORDER BY resource_id, kind
            ON CONFLICT (resource, resource_id, kind) DO UPDATE SET due_at = excluded.due_at, claimed_until = NULL
            """;

    private record Entry(String id, Deadline deadline) {
    }

    private final InstantSource clock;
    private final Kicks kicks;

    DeadlineIndex(InstantSource clock, Kicks kicks) {
        this.clock = clock;
        this.kicks = kicks;
    }

    /**
     * Writes the entries of these aggregates anew. Paused timers are not listed: they cannot fall due.
     *
     * @param deadlines by the id of the aggregate, all that it has
     */
    public Uni<Void> replace(String resource, Map<String, List<Deadline>> deadlines) {
        if (deadlines.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Entry> running = deadlines.entrySet().stream().flatMap(of -> of.getValue().stream()
                .filter(deadline -> !deadline.paused()).map(deadline -> new Entry(of.getKey(), deadline))).toList();
        return Panache.getSession().invoke(() -> noteWhatIsDue(running))
                .chain(session -> session.createNativeQuery(REPLACE).setParameter(1, resource)
                        .setParameter(2, deadlines.keySet().toArray(String[]::new))
                        .setParameter(3, running.stream().map(Entry::id).toArray(String[]::new))
                        .setParameter(4, running.stream().map(entry -> entry.deadline().kind()).toArray(String[]::new))
                        .setParameter(5,
                                running.stream().map(entry -> entry.deadline().dueAt().toString()).toArray(String[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private void noteWhatIsDue(List<Entry> running) {
        Instant now = clock.instant();
        if (running.stream().anyMatch(entry -> !entry.deadline().dueAt().isAfter(now))) {
            kicks.leave(Kicks.Left.TIMERS);
        }
    }
}
