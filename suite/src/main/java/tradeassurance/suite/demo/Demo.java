package tradeassurance.suite.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

import tradeassurance.suite.client.Api;
import tradeassurance.suite.launcher.Scratch;
import tradeassurance.suite.launcher.Suite;

/** Plays the three trades against the suite on {@code -Dport}, or starts one of its own where none is running there. */
public final class Demo {

    private static final int PORT = Integer.getInteger("port", 8080);
    private static final Duration LOOK = Duration.ofMillis(500);

    private Demo() {
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        if (running()) {
            play(new Api(URI.create("http://localhost:" + PORT)), out);
            return;
        }
        out.println("No suite is running on port " + PORT + ": starting one for the time of the demonstration.");
        try (Scratch scratch = Scratch.called("trade-assurance-demo"); Suite suite = Suite.start(scratch.folder())) {
            play(new Api(suite.gateway()), out);
            scratch.spend();
        }
    }

    private static boolean running() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", PORT), (int) LOOK.toMillis());
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    private static void play(Api api, PrintStream out) {
        Trades trades = new Trades(api, out);
        trades.clean();
        trades.lateDelivery();
        trades.silentSupplier();
        out.println();
        out.println("Three trades played. The clock of the suite now shows " + api.settled() + ".");
    }
}
