package tradeassurance.chassis.document.scan;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import tradeassurance.chassis.document.DocumentScanner;

/** Asks a ClamAV daemon by its command INSTREAM: parts of the content, each after its length, and a length of 0 at the end. */
final class ClamdScanner implements DocumentScanner {

    private static final int CONNECTS_WITHIN_MS = 2_000;
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    private final Vertx vertx;
    private final String host;
    private final int port;
    private final Duration within;

    ClamdScanner(Vertx vertx, String host, int port, Duration within) {
        this.vertx = vertx;
        this.host = host;
        this.port = port;
        this.within = within;
    }

    @Override
    public boolean quarantines() {
        return true;
    }

    @Override
    public Uni<Finding> scan(Multi<byte[]> content) {
        return Uni.createFrom().completionStage(() -> vertx
                .createNetClient(new NetClientOptions().setConnectTimeout(CONNECTS_WITHIN_MS)).connect(port, host)
                .toCompletionStage())
                .chain(socket -> ask(socket, content).ifNoItem().after(within).fail()
                        .eventually(() -> Uni.createFrom().completionStage(() -> socket.close().toCompletionStage())));
    }

    private static Uni<Finding> ask(NetSocket socket, Multi<byte[]> content) {
        Promise<String> reply = Promise.promise();
        Buffer heard = Buffer.buffer();
        socket.handler(heard::appendBuffer).exceptionHandler(reply::tryFail)
                .closeHandler(closed -> reply.tryComplete(heard.toString(StandardCharsets.US_ASCII)));
        Uni<Void> told = send(socket, Buffer.buffer("zINSTREAM\0"))
                .chain(() -> content.onItem().transformToUniAndConcatenate(part -> send(socket, framed(part))).collect().last())
                .chain(() -> send(socket, Buffer.buffer(new byte[Integer.BYTES])));
        // It may answer before everything is sent, as to what is too large for it, and then hang up.
        told.subscribe().with(sent -> {
        }, failure -> reply.tryFail(failure));
        return Uni.createFrom().completionStage(reply.future().toCompletionStage()).map(ClamdScanner::finding);
    }

    private static Uni<Void> send(NetSocket socket, Buffer buffer) {
        return Uni.createFrom().completionStage(() -> socket.write(buffer).toCompletionStage());
    }

    private static Buffer framed(byte[] part) {
        return Buffer.buffer().appendInt(part.length).appendBytes(part);
    }

    static Finding finding(String reply) {
        String said = reply.replace("\0", "").strip();
        Matcher found = FOUND.matcher(said);
        if (found.matches()) {
            return new Finding(found.group(1));
        }
        if (said.equals("stream: OK")) {
            return Finding.NOTHING;
        }
        throw new IllegalStateException("clamd cannot say: " + said);
    }
}
