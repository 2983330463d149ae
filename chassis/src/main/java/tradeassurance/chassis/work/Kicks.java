package tradeassurance.chassis.work;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Wakes those who may have something to do after a commit. Who cannot is left alone: a round that finds nothing is a
 * transaction all the same. Losing a kick costs a second: everybody also polls.
 */
@ApplicationScoped
public class Kicks {

    /** What a transaction may leave behind to be worked off. */
    public enum Left {
        /** Events that have no place in the feed yet. */
        EVENTS,
        /** Calls to peers. */
        CALLS,
        /** Timers that are due already; those that fall due later are found by polling. */
        TIMERS,
        /** Documents to be looked at, or to be removed. */
        DOCUMENTS
    }

    /** Works off what committed transactions have left behind. */
    public interface Kicked {
        /** Returns at once; does nothing where a round is already running, which then runs once more. */
        void kick();

        /** What it works on. */
        Left worksOn();
    }

    private static final String NOTED = Kicks.class.getName();

    private final Iterable<Kicked> workers;

    @Inject
    Kicks(@Any Instance<Kicked> workers) {
        this((Iterable<Kicked>) workers);
    }

    Kicks(Iterable<Kicked> workers) {
        this.workers = workers;
    }

    /** Wakes everybody, whatever there is to do. */
    public void kick() {
        kickFor(EnumSet.allOf(Left.class));
    }

    /** Wakes those who work on this. */
    public void kickFor(Set<Left> left) {
        workers.forEach(worker -> {
            if (left.contains(worker.worksOn())) {
                worker.kick();
            }
        });
    }

    /** Notes what the transaction under way leaves, if it is committed. */
    public void leave(Left what) {
        Context context = Vertx.currentContext();
        if (context != null) {
            Set<Left> noted = noted(context);
            noted.add(what);
            context.putLocal(NOTED, noted);
        }
    }

    /**
     * Wakes, once a transaction is committed, those who have something to do then: who works on events and documents always,
     * the others where that was noted.
     */
    public <T> Uni<T> after(Supplier<Uni<T>> transaction) {
        return Uni.createFrom().deferred(() -> {
            Context context = Vertx.currentContext();
            return transaction.get().invoke(() -> kickFor(taken(context)));
        });
    }

    private static Set<Left> taken(@Nullable Context context) {
        if (context == null) {
            return EnumSet.allOf(Left.class);
        }
        Set<Left> left = noted(context);
        context.removeLocal(NOTED);
        left.add(Left.EVENTS);
        left.add(Left.DOCUMENTS);
        return left;
    }

    private static Set<Left> noted(Context context) {
        Set<Left> noted = context.getLocal(NOTED);
        return noted == null ? EnumSet.noneOf(Left.class) : noted;
    }
}
