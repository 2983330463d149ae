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

    /** @param work one round; true where there is more to do at once */
    public Round(Supplier<Uni<Boolean>> work) {
        this(work, Duration.ZERO);
    }

    /** @param pause before a round that was asked for during another one, so that under load a round does more at once */
    public Round(Supplier<Uni<Boolean>> work, Duration pause) {
        this.work = work;
        this.pause = pause;
    }

    public void kick() {
        if (asked.getAndIncrement() == 0) {
            run();
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
        if (more) {
            asked.set(1);
            run();
        } else if (!asked.compareAndSet(seen, 0)) {
            afterAPause();
        }
    }

    private void afterAPause() {
        asked.set(1);
        if (pause.isZero()) {
            run();
        } else {
            Uni.createFrom().voidItem().onItem().delayIt().by(pause).subscribe().with(over -> run());
        }
    }
}
