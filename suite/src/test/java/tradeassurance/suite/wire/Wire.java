package tradeassurance.suite.wire;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;

/** The edge between a caller and the replicas of whom it calls: a port that passes on bytes, until it is told not to. */
public final class Wire {

    private static final int CONNECTS_WITHIN_MS = 1_000;

    private final String name;
    private final List<Integer> targets;
    private final NetClient client;
    private final NetServer server;
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private volatile WireFault fault = WireFault.NONE;

    private Wire(Vertx vertx, String name, List<Integer> targets) {
        this.name = name;
        this.targets = List.copyOf(targets);
        client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(CONNECTS_WITHIN_MS).setTcpNoDelay(true));
        server = vertx.createNetServer(new NetServerOptions().setHost("127.0.0.1").setPort(0).setTcpNoDelay(true))
                .connectHandler(this::accept);
    }

    /** Listens on a free port and passes on to these ports in turn, past those where nobody listens. */
    public static Wire to(Vertx vertx, String name, List<Integer> targets) {
        Wire wire = new Wire(vertx, name, targets);
        wire.server.listen().toCompletionStage().toCompletableFuture().join();
        return wire;
    }

    public String name() {
        return name;
    }

    public int port() {
        return server.actualPort();
    }

    /** From now on this is wrong, with connections that are open and with new ones. */
    public void suffer(WireFault wanted) {
        fault = wanted;
        connections.forEach(connection -> connection.suffer(wanted));
    }

    /** All is well again. A connection of which something was lost is reset, so that both ends know. */
    public void heal() {
        WireFault before = fault;
        fault = WireFault.NONE;
        connections.forEach(connection -> connection.heal(before));
    }

    private void accept(NetSocket caller) {
        Connection connection = new Connection(caller, () -> fault, connections::remove);
        connections.add(connection);
        switch (fault) {
            case RESET -> connection.reset();
            case BLACK_HOLE -> connection.waitWith(() -> connect(connection));
            case NONE, SLOW, HALF_CLOSED, ANSWER_LOST -> connect(connection);
        }
    }

    private void connect(Connection connection) {
        attempt(targets.size()).onSuccess(connection::join).onFailure(nobodyThere -> connection.reset());
    }

    private Future<NetSocket> attempt(int left) {
        int port = targets.get(Math.floorMod(turn.getAndIncrement(), targets.size()));
        Future<NetSocket> attempt = client.connect(port, "127.0.0.1");
        return left > 1 ? attempt.recover(refused -> attempt(left - 1)) : attempt;
    }
}
