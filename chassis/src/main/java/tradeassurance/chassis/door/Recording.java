package tradeassurance.chassis.door;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.deadline.DeadlineIndex;
import tradeassurance.chassis.event.Histories;
import tradeassurance.chassis.outbox.Outbox;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;

/** What has been decided about aggregates of one kind in the transaction under way, and is to be written: each part at once. */
final class Recording<A extends Aggregate<A>> {

    private final Rows<A> rows;
    private final Histories histories;
    private final Outbox outbox;
    private final DeadlineIndex index;
    private final List<Outbox.Line> calls = new ArrayList<>();
    private final Map<String, List<Deadline>> timers = new LinkedHashMap<>();
    private final List<Supplier<Uni<Void>>> also = new ArrayList<>();

    Recording(Rows<A> rows, Histories histories, Outbox outbox, DeadlineIndex index) {
        this.rows = rows;
        this.histories = histories;
        this.outbox = outbox;
        this.index = index;
    }

    /** Lets a row become what was decided. */
    A become(Row<A> row, A before, Decision<A> decision, Actor by, Instant now, Instant effective) {
        A next = decision.next();
        if (decision.events().isEmpty()) {
            if (!Objects.equals(before, next)) {
                throw new IllegalStateException("a change without an event: " + rows.resource() + " " + before.id());
            }
            return next;
        }
        long first = row.trail().version() + 1;
        row.become(next);
        histories.append(rows.resource(), next.id(), rows.parties(next), row.trail(), decision.events(), by, now, effective);
        calls.addAll(Outbox.lines(next.id(), first,
                decision.events().stream().map(event -> rows.calls(next, event)).toList()));
        if (!before.deadlines().equals(next.deadlines())) {
            timers(next.id(), next.deadlines());
        }
        also.add(() -> rows.also(before, next, decision.events()));
        return next;
    }

    /** All timers that an aggregate has now. */
    void timers(String id, List<Deadline> deadlines) {
        timers.put(id, deadlines);
    }

    Uni<Void> write() {
        Uni<Void> written = histories.write().chain(() -> outbox.write(rows.resource(), calls))
                .chain(() -> index.replace(rows.resource(), timers));
        for (Supplier<Uni<Void>> more : also) {
            written = written.chain(() -> more.get());
        }
        return written;
    }
}
