package tradeassurance.chassis.door;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.deadline.DeadlineIndex;
import tradeassurance.chassis.event.History;
import tradeassurance.chassis.outbox.Outbox;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/**
 * The one door to every aggregate: requests, peers, operators and timers all come through here. Lock the row, expire what is
 * due, decide, become, record history, calls and timers; all in the transaction that {@link Transactions} has opened.
 */
@ApplicationScoped
public class Door {

    /** Decides what a command comes to. Pure: the time is an argument. */
    @FunctionalInterface
    public interface Decider<A> {
        Decision<A> decide(A aggregate, Actor by, Instant now);
    }

    private final InstantSource clock;
    private final History history;
    private final Outbox outbox;
    private final DeadlineIndex index;

    Door(InstantSource clock, History history, Outbox outbox, DeadlineIndex index) {
        this.clock = clock;
        this.history = history;
        this.outbox = outbox;
        this.index = index;
    }

    /** Lets a caller act on an aggregate. Refuses with {@code not-found} what does not exist or is not the caller's. */
    public <A extends Aggregate<A>> Uni<Held<A>> handle(Rows<A> rows, String id, Caller caller, Decider<A> decider) {
        return handle(rows, id, caller, null, decider);
    }

    /** The same for a caller that must have seen the present version (If-Match); null where that is not asked. */
    public <A extends Aggregate<A>> Uni<Held<A>> handle(Rows<A> rows, String id, Caller caller, @Nullable Long seen,
            Decider<A> decider) {
        return rows.lock(id).chain(row -> {
            if (row == null) {
                return Uni.createFrom().failure(unknown(rows, id));
            }
            A before = row.value();
            Actor by = caller.on(rows.parties(before), rows.resource(), id);
            Instant now = clock.instant();
            if (before.firstDue(now).isPresent()) {
                return Uni.createFrom().failure(new Overdue(rows.resource() + " " + id, () -> lapse(rows, id)));
            }
            if (seen != null && seen != row.trail().version()) {
                return Uni.createFrom().failure(new Refusal(Refused.STALE_VERSION,
                        "this is version " + row.trail().version() + "; you have seen " + seen)
                        .with("current_version", row.trail().version()));
            }
            Decision<A> decision = decider.decide(before, by, now);
            return record(rows, row, before, decision, by, now, now).map(done -> new Held<>(done, row.trail().version(), by));
        });
    }

    /** Stores a new aggregate with the first events of its history. */
    public <A extends Aggregate<A>> Uni<Held<A>> open(Rows<A> rows, Actor by, Decision<A> first) {
        Instant now = clock.instant();
        return rows.insert(first.next())
                .chain(row -> record(rows, row, first.next(), first, by, now, now)
                        .chain(done -> index.add(rows.resource(), done.id(), done.deadlines()).replaceWith(done))
                        .map(done -> new Held<>(done, row.trail().version(), by)));
    }

    /** Opens many at once, in a transaction on a bare connection; all of it happens now. */
    public <A extends Aggregate<A>> Openings<A> openings(Rows<A> rows) {
        return new Openings<>(rows, history.together(), clock.instant());
    }

    /** Fires every timer that is due, each as of its own instant. Nothing due, nothing done. */
    public <A extends Aggregate<A>> Uni<Void> lapse(Rows<A> rows, String id) {
        return rows.lock(id).chain(row -> {
            Instant now = clock.instant();
            if (row != null && row.value().firstDue(now).isPresent()) {
                return lapseAll(rows, row, now);
            }
            // The index has listed what is not due, or is no more.
            return index.replace(rows.resource(), id, row == null ? List.of() : row.value().deadlines());
        });
    }

    private <A extends Aggregate<A>> Uni<Void> lapseAll(Rows<A> rows, Row<A> row, Instant now) {
        A before = row.value();
        Deadline due = before.firstDue(now).orElse(null);
        if (due == null) {
            return Uni.createFrom().voidItem();
        }
        return record(rows, row, before, before.lapse(due), Actor.CLOCK, now, due.dueAt()).chain(next -> {
            if (next.deadlines().contains(due)) {
                return Uni.createFrom().failure(new IllegalStateException("a timer answered and still there: " + due));
            }
            return lapseAll(rows, row, now);
        });
    }

    private <A extends Aggregate<A>> Uni<A> record(Rows<A> rows, Row<A> row, A before, Decision<A> decision, Actor by,
            Instant now, Instant effective) {
        A next = decision.next();
        if (decision.events().isEmpty()) {
            if (!Objects.equals(before, next)) {
                throw new IllegalStateException("a change without an event: " + rows.resource() + " " + before.id());
            }
            return Uni.createFrom().item(next);
        }
        long first = row.trail().version() + 1;
        row.become(next);
        return history
                .append(rows.resource(), next.id(), rows.parties(next), row.trail(), decision.events(), by, now, effective)
                .chain(() -> outbox.write(rows.resource(), next.id(), first,
                        decision.events().stream().map(event -> rows.calls(next, event)).toList()))
                .chain(() -> index.change(rows.resource(), next.id(), before.deadlines(), next.deadlines()))
                .chain(() -> rows.also(before, next, decision.events()))
                .replaceWith(next);
    }

    /** What a caller may see of an aggregate. What is overdue is expired first, so nobody sees a state that is over. */
    public <A extends Aggregate<A>> Uni<Held<A>> read(Rows<A> rows, String id, Caller caller) {
        return rows.find(id).chain(row -> {
            if (row == null) {
                return Uni.createFrom().failure(unknown(rows, id));
            }
            A value = row.value();
            Actor by = caller.on(rows.parties(value), rows.resource(), id);
            if (value.firstDue(clock.instant()).isPresent()) {
                return Uni.createFrom().failure(new Overdue(rows.resource() + " " + id, () -> lapse(rows, id)));
            }
            return Uni.createFrom().item(new Held<>(value, row.trail().version(), by));
        });
    }

    private static Refusal unknown(Rows<?> rows, String id) {
        return Caller.unknown(rows.resource(), id);
    }
}
