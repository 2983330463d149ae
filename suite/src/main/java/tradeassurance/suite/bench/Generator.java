package tradeassurance.suite.bench;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;

/** Sends requests over so many connections for so long, to this machine only. */
final class Generator implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 1024;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int CREATED = 201;

    private final Vertx vertx = Vertx.vertx();
    private final NetClient client = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true).setConnectTimeout(2000));

    /** As fast as the target answers. */
    Rate run(URI target, int connections, Duration time, Supplier<Buffer> requests) {
        return run(target, connections, time, requests, () -> new Load(connections, time));
    }

    /** So many a second, by the clock. */
    Rate run(URI target, int connections, Duration time, Supplier<Buffer> requests, double perSecond) {
        return run(target, connections, time, requests, () -> Load.steady(connections, time, perSecond));
    }

    /** The clock of the load starts when all are connected, as connecting is not what is measured. */
    private Rate run(URI target, int connections, Duration time, Supplier<Buffer> requests, Supplier<Load> loads) {
        if (!InetAddress.getLoopbackAddress().getHostAddress().equals(target.getHost()) || connections > MOST_CONNECTIONS
                || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("load is for 127.0.0.1, with at most " + MOST_CONNECTIONS + " connections, for "
                    + LONGEST);
        }
        List<Future<Connection>> connecting = IntStream.range(0, connections)
                .mapToObj(i -> client.connect(target.getPort(), target.getHost())
                        .map(socket -> new Connection(vertx, socket, requests)))
                .toList();
        Future.all(connecting).toCompletionStage().toCompletableFuture().join();
        Load load = loads.get();
        connecting.forEach(connection -> connection.result().start(load));
        return load.await();
    }

    /** What it makes of a server, in this process, that answers at once with nothing. */
    Rate againstNothing(int connections, Duration time, Supplier<Buffer> requests) {
        HttpServer nothing = vertx.createHttpServer()
                .requestHandler(request -> request.end().onComplete(
                        read -> request.response().setStatusCode(CREATED).putHeader("content-length", "0").end()));
        int port = nothing.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join().actualPort();
        try {
            return run(URI.create("http://127.0.0.1:" + port), connections, time, requests);
        } finally {
            nothing.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
