package tradeassurance.chassis.door;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

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

    /** A timer should have fired before what is being tried. Carries what must be committed first. */
    static final class Overdue extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Supplier<Uni<Void>> lapse;

        Overdue(String what, Supplier<Uni<Void>> lapse) {
            super("overdue: " + what, null, false, false);
            this.lapse = lapse;
        }

        Supplier<Uni<Void>> lapse() {
            return lapse;
        }
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
            Recording<A> recording = recording(rows);
            A next = recording.become(row, before, decision, by, now, now);
            return recording.write().replaceWith(() -> new Held<>(next, row.trail().version(), by));
        });
    }

    /** Stores a new aggregate with the first events of its history. */
    public <A extends Aggregate<A>> Uni<Held<A>> open(Rows<A> rows, Actor by, Decision<A> first) {
        Instant now = clock.instant();
        return rows.insert(first.next()).chain(row -> {
            Recording<A> recording = recording(rows);
            A next = recording.become(row, first.next(), first, by, now, now);
            if (!next.deadlines().isEmpty()) {
                recording.timers(next.id(), next.deadlines());
            }
            return recording.write().replaceWith(() -> new Held<>(next, row.trail().version(), by));
        });
    }

    /** Opens many at once, in a transaction on a bare connection; all of it happens now. */
    public <A extends Aggregate<A>> Openings<A> openings(Rows<A> rows) {
        return new Openings<>(rows, history.together(), clock.instant());
    }

    /** Fires every timer of an aggregate that is due, each as of its own instant. Nothing due, nothing done. */
    public <A extends Aggregate<A>> Uni<Void> lapse(Rows<A> rows, String id) {
        return lapse(rows, List.of(id));
    }

    /** The same for several at once: all of it or nothing. */
    public <A extends Aggregate<A>> Uni<Void> lapse(Rows<A> rows, List<String> ids) {
        return rows.lock(ids).chain(locked -> {
            Map<String, Row<A>> found = new HashMap<>();
            locked.forEach(row -> found.put(row.value().id(), row));
            Recording<A> recording = recording(rows);
            Instant now = clock.instant();
            ids.forEach(id -> lapse(recording, id, found.get(id), now));
            return recording.write();
        });
    }

    private static <A extends Aggregate<A>> void lapse(Recording<A> recording, String id, @Nullable Row<A> row, Instant now) {
        if (row == null || row.value().firstDue(now).isEmpty()) {
            // The index has listed what is not due, or is no more.
            recording.timers(id, row == null ? List.of() : row.value().deadlines());
            return;
        }
        for (Deadline due = row.value().firstDue(now).orElse(null); due != null;) {
            A before = row.value();
            A next = recording.become(row, before, before.lapse(due), Actor.CLOCK, now, due.dueAt());
            if (next.deadlines().contains(due)) {
                throw new IllegalStateException("a timer answered and still there: " + due);
            }
            due = next.firstDue(now).orElse(null);
        }
    }

    private <A extends Aggregate<A>> Recording<A> recording(Rows<A> rows) {
        return new Recording<>(rows, history.together(), outbox, index);
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
