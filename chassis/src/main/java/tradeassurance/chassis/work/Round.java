package tradeassurance.chassis.work;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;

/** Work done in rounds, one at a time. A kick during a round makes one more round after it; kicks never pile up. */
public final class Round {

    private static final Logger LOG = Logger.getLogger(Round.class);

    private final Supplier<Uni<Boolean>> work;
    private final Duration pause;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile long ended;

    /** @param work one round; true where there is more to do at once */
    public Round(Supplier<Uni<Boolean>> work) {
        this(work, Duration.ZERO);
    }

    /** @param pause between a round and the next, so that under load a round does more at once; the first one goes at once */
    public Round(Supplier<Uni<Boolean>> work, Duration pause) {
        this.work = work;
        this.pause = pause;
        this.ended = System.nanoTime() - pause.toNanos();
    }

    public void kick() {
        if (asked.getAndIncrement() == 0) {
            next();
        }
    }

    private void next() {
        long millisLeft = pause.minusNanos(System.nanoTime() - ended).toMillis();
        if (millisLeft < 1) {
            // Vert.x has no timer that is shorter.
            run();
        } else {
            Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(millisLeft)).subscribe().with(over -> run());
        }
    }

    private void run() {
        int seen = asked.get();
        Uni.createFrom().deferred(work::get).subscribe().with(more -> done(seen, more), failure -> {
            LOG.warnf("a round failed and will be run again at the next poll: %s", failure.toString());
            done(seen, false);
        });
    }

    private void done(int seen, boolean more) {
        ended = System.nanoTime();
        if (more) {
            asked.set(1);
            run();
        } else if (!asked.compareAndSet(seen, 0)) {
            asked.set(1);
            next();
        }
    }
}
