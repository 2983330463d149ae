package tradeassurance.chassis.together;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import io.vertx.core.impl.ContextInternal;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/**
 * The requests of one event loop, which alone touches them. While a batch that is decided is being written, the next one may
 * already wait for its locks; there is no timer to wait for.
 */
final class Lane<Q, A> {

    /** One that is being written and one that waits for it: a third would only wait longer. */
    private static final int ABREAST = 2;

    private final ContextInternal context;
    private final Together.Effect<Q, A> effect;
    private final Bounds bounds;
    private final Queue<Waiting<Q, A>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger length = new AtomicInteger();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Deque<Batch<Q, A>> again = new ArrayDeque<>();
    private final Set<Batch<Q, A>> underWay = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Batch<Q, A> undecided;

    Lane(ContextInternal context, Together.Effect<Q, A> effect, Bounds bounds) {
        this.context = context;
        this.effect = effect;
        this.bounds = bounds;
    }

    void add(Waiting<Q, A> request) {
        if (length.incrementAndGet() > bounds.longestQueue()) {
            length.decrementAndGet();
            request.asker().fail(new Refusal(Refused.TOO_MANY_WAITING,
                    "too many requests are waiting; repeat the request with the same key"));
            return;
        }
        queue.add(request);
        if (busy.compareAndSet(false, true)) {
            turn();
        }
    }

    /** On a turn of its own: batches that are answered at once would otherwise be taken one inside the other. */
    private void turn() {
        context.runOnContext(ignored -> next());
    }

    private void next() {
        if (undecided != null || underWay.size() == ABREAST) {
            return;
        }
        Batch<Q, A> batch = again.isEmpty() ? new Batch<>(drained(), 1) : again.pop();
        if (!batch.members().isEmpty()) {
            take(batch);
            return;
        }
        if (!underWay.isEmpty()) {
            return;
        }
        busy.set(false);
        // Whoever has come after the look and before this line found it busy.
        if (!queue.isEmpty() && busy.compareAndSet(false, true)) {
            turn();
        }
    }

    private List<Waiting<Q, A>> drained() {
        List<Waiting<Q, A>> drained = new ArrayList<>();
        while (drained.size() < bounds.largestBatch()) {
            Waiting<Q, A> first = queue.poll();
            if (first == null) {
                break;
            }
            drained.add(first);
        }
        length.addAndGet(-drained.size());
        return drained;
    }

    private void take(Batch<Q, A> batch) {
        underWay.add(batch);
        undecided = batch;
        long timer = context.owner().setTimer(millisLeft(batch), ignored -> onLoop(() -> giveUp(batch)));
        Uni.createFrom().deferred(() -> effect.take(batch.requests(), () -> onLoop(() -> decided(batch))))
                .invoke(batch::requireAll).subscribe().with(
                        outcomes -> onLoop(() -> done(batch, timer, () -> batch.answer(outcomes))),
                        failure -> onLoop(() -> done(batch, timer, () -> failed(batch, failure))));
    }

    /** What is left of the time of the one that has waited longest. */
    private long millisLeft(Batch<Q, A> batch) {
        long waited = System.nanoTime() - batch.members().get(0).since();
        return Math.max(1, bounds.within().toMillis() - TimeUnit.NANOSECONDS.toMillis(waited));
    }

    private void decided(Batch<Q, A> batch) {
        if (undecided == batch) {
            undecided = null;
            turn();
        }
    }

    /** Whether it was under way still. */
    private boolean over(Batch<Q, A> batch) {
        if (undecided == batch) {
            undecided = null;
        }
        return underWay.remove(batch);
    }

    private void done(Batch<Q, A> batch, long timer, Runnable tell) {
        if (!over(batch)) {
            return;
        }
        context.owner().cancelTimer(timer);
        try {
            tell.run();
        } finally {
            turn();
        }
    }

    private void failed(Batch<Q, A> batch, Throwable failure) {
        List<Batch<Q, A>> parts = batch.again(failure);
        if (parts.isEmpty()) {
            batch.fail(failure);
        }
        for (int i = parts.size() - 1; i >= 0; i--) {
            again.push(parts.get(i));
        }
    }

    /** The work goes on to its end without being waited for; a repeat with the same key finds what it has done. */
    private void giveUp(Batch<Q, A> batch) {
        if (over(batch)) {
            batch.fail(new Refusal(Refused.STORAGE_UNAVAILABLE, "no answer within " + bounds.within().toSeconds()
                    + " s; repeat the request with the same key"));
            turn();
        }
    }

    private void onLoop(Runnable work) {
        if (context.nettyEventLoop().inEventLoop()) {
            work.run();
        } else {
            context.runOnContext(ignored -> work.run());
        }
    }
}
