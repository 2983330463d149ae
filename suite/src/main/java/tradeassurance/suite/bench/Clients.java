package tradeassurance.suite.bench;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** Clients side by side: each does a piece of work, and begins the next when it has come to its end, or when it is due. */
final class Clients {

    private static final long MILLI = 1_000_000;

    private final Vertx vertx;
    private final Load load;
    private final Supplier<Future<?>> work;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private Clients(Vertx vertx, Load load, Supplier<Future<?>> work) {
        this.vertx = vertx;
        this.load = load;
        this.work = work;
    }

    /** So many of them; returns when the work that was begun has ended. The first failure is shown, all are counted. */
    static Rate run(Vertx vertx, int count, Load load, Supplier<Future<?>> work) {
        Clients clients = new Clients(vertx, load, work);
        for (int i = 0; i < count; i++) {
            clients.next();
        }
        Rate rate = load.await();
        Throwable first = clients.failure.get();
        if (first != null) {
            System.out.println("  failed: " + first.getMessage());
        }
        return rate;
    }

    private void next() {
        long due = load.due();
        long early = due - System.nanoTime();
        if (load.isOver(due)) {
            load.closed();
        } else if (early >= MILLI) {
            vertx.setTimer(early / MILLI, timer -> begin(due));
        } else {
            // Never from within the one before: work that fails at once would pile up on the stack.
            vertx.runOnContext(free -> begin(due));
        }
    }

    private void begin(long due) {
        work.get().onComplete(done -> {
            if (done.failed()) {
                failure.compareAndSet(null, done.cause());
            }
            if (load.answered(System.nanoTime() - due, done.succeeded())) {
                next();
            } else {
                load.closed();
            }
        });
    }
}
