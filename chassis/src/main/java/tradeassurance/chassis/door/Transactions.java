package tradeassurance.chassis.door;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.work.InTime;
import tradeassurance.chassis.work.Kicks;

/**
 * One local transaction around an effect, and what belongs around the transaction: a timer that turns out to be overdue is
 * committed first, in a transaction of its own, and the effect is then tried again; after the commit, workers are woken.
 */
@ApplicationScoped
public class Transactions {

    /** More timers than this cannot be overdue one after the other without the lifecycle being in a loop. */
    private static final int MOST_LAPSES = 16;

    private final Kicks kicks;
    private final InTime inTime;

    Transactions(Kicks kicks, InTime inTime) {
        this.kicks = kicks;
        this.inTime = inTime;
    }

    public <T> Uni<T> run(Supplier<Uni<T>> effect) {
        return kicks.after(() -> attempt(effect, MOST_LAPSES));
    }

    /**
     * For effects that only read, in a context of their own and a bounded time. What is overdue is committed first here too.
     */
    public <T> Uni<T> look(Supplier<Uni<T>> reading) {
        return inTime.answer(() -> attempt(reading, MOST_LAPSES));
    }

    private <T> Uni<T> attempt(Supplier<Uni<T>> effect, int lapsesLeft) {
        return Panache.withTransaction(effect).onFailure(Door.Overdue.class).recoverWithUni(failure -> {
            if (lapsesLeft == 0) {
                return Uni.createFrom().failure(new IllegalStateException("timers keep falling due", failure));
            }
            // What falls due may find something else due in its turn: a supplier that is suspended, its limit.
            return attempt(((Door.Overdue) failure).lapse(), lapsesLeft - 1).chain(() -> attempt(effect, lapsesLeft - 1));
        });
    }
}
