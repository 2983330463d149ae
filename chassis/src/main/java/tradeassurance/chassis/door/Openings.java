package tradeassurance.chassis.door;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import tradeassurance.chassis.event.Histories;
import tradeassurance.chassis.event.Trail;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;

/**
 * What {@link Door#open} does, for many new aggregates of one kind in one transaction on a bare connection. Their owner writes
 * the rows. Only for aggregates whose opening neither starts a timer nor calls a peer.
 */
public final class Openings<A extends Aggregate<A>> {

    /** A new aggregate, with what its row keeps of its history. */
    public record Opened<A>(A value, Trail trail) {
    }

    private final Rows<A> rows;
    private final Histories histories;
    private final Instant now;
    private final List<Opened<A>> opened = new ArrayList<>();

    Openings(Rows<A> rows, Histories histories, Instant now) {
        this.rows = rows;
        this.histories = histories;
        this.now = now;
    }

    public Held<A> open(Actor by, Decision<A> first) {
        A next = first.next();
        List<Event> events = first.events();
        if (!next.deadlines().isEmpty() || events.stream().anyMatch(event -> !rows.calls(next, event).isEmpty())) {
            throw new IllegalStateException("a " + rows.resource() + " with timers or calls is opened by itself");
        }
        Trail trail = new Trail();
        histories.append(rows.resource(), next.id(), rows.parties(next), trail, events, by, now, now);
        opened.add(new Opened<>(next, trail));
        return new Held<>(next, trail.version(), by);
    }

    public List<Opened<A>> opened() {
        return List.copyOf(opened);
    }

    /** When all of it happens. */
    public Instant now() {
        return now;
    }

    /** Writes the histories, in the transaction under way on this connection. */
    public Uni<Void> write(SqlConnection connection) {
        return histories.write(connection);
    }
}
