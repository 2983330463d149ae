package tradeassurance.chassis.door;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Parties;
import tradeassurance.chassis.outbox.Outgoing;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Event;

/** Where the aggregates of one kind are kept, and what follows from their events. One implementation per aggregate. */
public interface Rows<A extends Aggregate<A>> {

    /** The noun, such as {@code dispute}. It names the aggregate in history, outbox and timers. */
    String resource();

    /** The row, locked for the transaction under way; null where there is none. */
    Uni<? extends @Nullable Row<A>> lock(String id);

    /** Those of several that there are, locked in the order of their ids. */
    default Uni<? extends List<? extends Row<A>>> lock(List<String> ids) {
        List<Row<A>> locked = new ArrayList<>();
        Uni<?> done = Uni.createFrom().voidItem();
        for (String id : ids.stream().sorted().toList()) {
            done = done.chain(() -> lock(id)).invoke(row -> {
                if (row != null) {
                    locked.add(row);
                }
            });
        }
        return done.replaceWith(locked);
    }

    /** The row as it is, unlocked; null where there is none. */
    Uni<? extends @Nullable Row<A>> find(String id);

    /** Stores a new row whose trail is empty. */
    Uni<? extends Row<A>> insert(A first);

    /** Whose it is. Decides who may see and touch it. */
    Parties parties(A aggregate);

    /** The calls to peers that follow from an event. They are made after the commit, in this order. */
    default List<Outgoing> calls(A next, Event event) {
        return List.of();
    }

    /**
     * Whether the timers of several may fire in one transaction. Only where {@link #also} locks nothing that others share
     * (the balance of a supplier is shared): two transactions would take such locks in different orders and wait.
     */
    default boolean lapseTogether() {
        return false;
    }

    /** What else is written in the same transaction, such as postings; a failure here undoes the decision. */
    default Uni<Void> also(A before, A next, List<Event> events) {
        return Uni.createFrom().voidItem();
    }
}
