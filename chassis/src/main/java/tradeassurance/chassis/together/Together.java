package tradeassurance.chassis.together;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;

/**
 * Lets requests that are waiting take effect together. While one batch is with the store, others queue up, and all of them are
 * the next one: the busier it is, the larger the batches; a request that finds nobody before it goes at once. A request that
 * spoils its batch is found by halving it, and fails alone.
 */
public final class Together<Q, A> {

    /**
     * Takes a batch in its order, in one transaction: an outcome for each request. It fails where the batch cannot be written,
     * and nothing of it has then been written.
     *
     * @param decided to be told, if at all, when all is decided and only has to be written: the next batch may then come, as it
     *        has to wait for what this one locks
     */
    @FunctionalInterface
    public interface Effect<Q, A> {
        Uni<List<Outcome<A>>> take(List<Q> batch, Runnable decided);
    }

    private final List<Lane<Q, A>> lanes;

    /**
     * Batches run on the event loop that otherwise only accepts connections: what holds a lock must not wait for its turn among
     * the requests that are being read and answered.
     *
     * @param effects one for each lane, by what does work on the thread of that lane
     */
    public Together(Vertx vertx, Bounds bounds, Function<Executor, Effect<Q, A>> effects) {
        VertxInternal inside = (VertxInternal) vertx;
        lanes = IntStream.range(0, bounds.lanes())
                .mapToObj(ignored -> inside.createEventLoopContext(inside.getAcceptorEventLoopGroup().next(), null,
                        Thread.currentThread().getContextClassLoader()))
                .map(context -> new Lane<>(context, effects.apply(work -> context.runOnContext(ignored -> work.run())),
                        bounds))
                .toList();
    }

    /**
     * What the request comes to. It is not cancelled by whoever asked going away.
     *
     * @param about what it locks: requests about the same thing never wait for each other's locks, as they share a lane
     */
    public Uni<A> take(String about, Q request) {
        Lane<Q, A> lane = lanes.get(Math.floorMod(about.hashCode(), lanes.size()));
        return Uni.createFrom().emitter(asker -> lane.add(new Waiting<>(request, asker, System.nanoTime())));
    }
}
