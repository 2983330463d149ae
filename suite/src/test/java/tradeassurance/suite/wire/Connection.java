package tradeassurance.suite.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.impl.NetSocketInternal;

/** One connection through a wire: the caller's half and, once it is joined, the other. Lives on the caller's event loop. */
final class Connection {

    private static final int SHORTEST_DELAY_MS = 20;
    private static final int LONGEST_DELAY_MS = 250;

    private final NetSocket caller;
    private final Supplier<WireFault> fault;
    private final Consumer<Connection> gone;
    private final Context loop = Vertx.currentContext();
    private @Nullable NetSocket called;
    private @Nullable Runnable waiting;
    private final Deque<Runnable> late = new ArrayDeque<>();
    private long latest;

    Connection(NetSocket caller, Supplier<WireFault> fault, Consumer<Connection> gone) {
        this.caller = caller;
        this.fault = fault;
        this.gone = gone;
        caller.pause();
        caller.exceptionHandler(broken -> close());
        caller.closeHandler(closed -> close());
    }

    /** What is to be done with it once the wire is healed. */
    void waitWith(Runnable join) {
        waiting = join;
    }

    void join(NetSocket target) {
        loop.runOnContext(on -> {
            called = target;
            target.exceptionHandler(broken -> close());
            target.closeHandler(closed -> afterDelay(this::close));
            caller.handler(data -> pass(caller, target, data, false));
            target.handler(data -> pass(target, caller, data, true));
            suffer(fault.get());
            if (fault.get() != WireFault.BLACK_HOLE) {
                caller.resume();
            }
        });
    }

    void suffer(WireFault wanted) {
        loop.runOnContext(on -> {
            switch (wanted) {
                case RESET -> reset();
                case BLACK_HOLE -> each(NetSocket::pause);
                case HALF_CLOSED -> {
                    if (called != null && channel(caller) instanceof DuplexChannel duplex) {
                        // Where that fails the connection is gone, which is as good.
                        var unused = duplex.shutdownOutput();
                    }
                }
                case NONE, SLOW, ANSWER_LOST -> {
                }
            }
        });
    }

    void heal(WireFault before) {
        loop.runOnContext(on -> {
            if (before == WireFault.HALF_CLOSED) {
                reset();
            } else if (waiting != null) {
                Runnable join = waiting;
                waiting = null;
                join.run();
            } else if (called != null) {
                each(NetSocket::resume);
            }
        });
    }

    /** Tells both ends that it is broken (RST). */
    void reset() {
        each(socket -> {
            if (channel(socket).isOpen()) {
                channel(socket).config().setOption(ChannelOption.SO_LINGER, 0);
            }
        });
        close();
    }

    private void close() {
        gone.accept(this);
        each(NetSocket::close);
    }

    private void each(Consumer<NetSocket> what) {
        what.accept(caller);
        if (called != null) {
            what.accept(called);
        }
    }

    private void pass(NetSocket from, NetSocket to, Buffer data, boolean answer) {
        if (answer && fault.get() == WireFault.ANSWER_LOST) {
            reset();
            return;
        }
        afterDelay(() -> {
            to.write(data);
            if (to.writeQueueFull()) {
                from.pause();
                to.drainHandler(drained -> from.resume());
            }
        });
    }

    /** In the order of arrival, whatever the delay is. */
    private void afterDelay(Runnable what) {
        long now = System.nanoTime() / 1_000_000;
        long delay = fault.get() == WireFault.SLOW
                ? ThreadLocalRandom.current().nextLong(SHORTEST_DELAY_MS, LONGEST_DELAY_MS)
                : 0;
        latest = Math.max(now + delay, latest);
        if (latest == now && late.isEmpty()) {
            what.run();
        } else {
            late.add(what);
            // Two timers may change places: whichever fires first takes what came first.
            loop.owner().setTimer(Math.max(1, latest - now), done -> loop.runOnContext(on -> late.remove().run()));
        }
    }

    private static Channel channel(NetSocket socket) {
        return ((NetSocketInternal) socket).channelHandlerContext().channel();
    }
}
