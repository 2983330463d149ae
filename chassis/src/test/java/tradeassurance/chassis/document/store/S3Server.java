package tradeassurance.chassis.document.store;

import static tradeassurance.chassis.testing.Eventually.eventually;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.assertj.core.api.Assertions;

/** A real S3 server, a process of its own, that checks who asks by signature (SigV4). */
final class S3Server implements AutoCloseable {

    static final String BUCKET = "papers";
    static final String KEY = "the-key";
    static final String SECRET = "the-secret";

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static S3Server start(Path folder) throws IOException {
        int port = freePort();
        Files.createDirectories(folder.resolve("objects").resolve(BUCKET));
        Path settings = Files.writeString(folder.resolve("s3proxy.conf"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(port, KEY, SECRET, folder.resolve("objects")));
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-jar", "target/s3proxy.jar", "--properties", settings.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("s3proxy.log").toFile()).start();
        S3Server server = new S3Server(process, port);
        eventually(() -> {
            try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
                Assertions.assertThat(open.isConnected()).isTrue();
            } catch (IOException notYet) {
                throw new AssertionError("s3proxy does not listen; see " + folder.resolve("s3proxy.log"), notYet);
            }
        });
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
