package tradeassurance.suite.bench;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;

/**
 * One client that sends a request, waits for the answer, and sends the next when it is due. It reads of HTTP/1.1 what it has
 * to: the status and the length. So it leaves the processors to those that are measured.
 */
final class Connection {

    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String LENGTH = "content-length:";
    private static final int STATUS_AT = 9;

    private static final long MILLI = 1_000_000;

    private final Vertx vertx;
    private final NetSocket socket;
    private final Supplier<Buffer> requests;
    private final Context context;
    private Buffer read = Buffer.buffer();
    private long due;

    /** On the context of its socket. */
    Connection(Vertx vertx, NetSocket socket, Supplier<Buffer> requests) {
        this.vertx = vertx;
        this.socket = socket;
        this.requests = requests;
        this.context = vertx.getOrCreateContext();
    }

    void start(Load load) {
        context.runOnContext(ignored -> {
            socket.handler(part -> received(part, load));
            socket.closeHandler(lost -> load.lost());
            next(load);
        });
    }

    private void next(Load load) {
        due = load.due();
        long early = due - System.nanoTime();
        if (load.isOver(due)) {
            end(load);
        } else if (early >= MILLI) {
            vertx.setTimer((early + MILLI - 1) / MILLI, ignored -> send());
        } else {
            send();
        }
    }

    private void send() {
        socket.write(requests.get());
    }

    private void end(Load load) {
        socket.closeHandler(ignored -> load.closed());
        socket.close();
    }

    private void received(Buffer part, Load load) {
        read = read.length() == 0 ? part : read.appendBuffer(part);
        int body = endOfHead();
        if (body < 0 || read.length() < body + length(body)) {
            return;
        }
        boolean created = read.getString(STATUS_AT, STATUS_AT + 3).equals("201");
        read = Buffer.buffer();
        if (load.answered(System.nanoTime() - due, created)) {
            next(load);
        } else {
            end(load);
        }
    }

    private int endOfHead() {
        for (int at = 0; at <= read.length() - END_OF_HEAD.length; at++) {
            if (read.getByte(at) == '\r' && read.getByte(at + 1) == '\n' && read.getByte(at + 2) == '\r'
                    && read.getByte(at + 3) == '\n') {
                return at + END_OF_HEAD.length;
            }
        }
        return -1;
    }

    private int length(int endOfHead) {
        String head = read.getString(0, endOfHead).toLowerCase(java.util.Locale.ROOT);
        int at = head.indexOf(LENGTH);
        if (at < 0) {
            throw new IllegalStateException("an answer without a length: " + head);
        }
        return Integer.parseInt(head.substring(at + LENGTH.length(), head.indexOf('\r', at)).strip());
    }
}
