package tradeassurance.chassis.deadline;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.kernel.Deadline;

/**
 * Which timers are running, so that they can be found when they are due. The truth is the aggregate itself, which derives its
 * deadlines; a row here is no more than an index entry, written in the same transaction as the aggregate.
 */
@ApplicationScoped
public class DeadlineIndex {

    /** Entries that are gone and entries that are there are different rows: one statement can do both. */
    private static final String REPLACE = """
            WITH gone AS (
              DELETE FROM deadline WHERE resource = ?1 AND resource_id = ?2 AND kind <> ALL (cast(?3 as text[])))
            INSERT INTO deadline (resource, resource_id, kind, due_at)
            SELECT ?1, ?2, t.kind, t.due_at FROM unnest(cast(?3 as text[]), cast(cast(?4 as text[]) as timestamptz[])) AS t (kind, due_at)
            ON CONFLICT (resource, resource_id, kind) DO UPDATE SET due_at = excluded.due_at, claimed_until = NULL
            """;

    /** Replaces the entries of an aggregate where its deadlines have changed. */
    public Uni<Void> change(String resource, String id, List<Deadline> before, List<Deadline> after) {
        return before.equals(after) ? Uni.createFrom().voidItem() : replace(resource, id, after);
    }

    /** Writes the entries of an aggregate anew. Paused timers are not listed: they cannot fall due. */
    public Uni<Void> replace(String resource, String id, List<Deadline> deadlines) {
        List<Deadline> running = deadlines.stream().filter(deadline -> !deadline.paused()).toList();
        return Panache.getSession().chain(session -> session.createNativeQuery(REPLACE).setParameter(1, resource)
                .setParameter(2, id)
                .setParameter(3, running.stream().map(Deadline::kind).toArray(String[]::new))
                .setParameter(4, running.stream().map(Deadline::dueAt).map(Instant::toString).toArray(String[]::new))
                .executeUpdate()).replaceWithVoid();
    }

    /** Writes the entries of an aggregate that has none yet. */
    public Uni<Void> add(String resource, String id, List<Deadline> deadlines) {
        return deadlines.isEmpty() ? Uni.createFrom().voidItem() : replace(resource, id, deadlines);
    }
}
