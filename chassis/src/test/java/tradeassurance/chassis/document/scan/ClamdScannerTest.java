package tradeassurance.chassis.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import tradeassurance.chassis.document.DocumentScanner.Finding;

/** With a real ClamAV daemon where there is one: {@code apt-get install clamav-daemon}. */
class ClamdScannerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String HARM = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
    private static final Vertx VERTX = Vertx.vertx();

    @TempDir
    static Path folder;
    static Clamd clamd;

    @BeforeAll
    static void start() throws IOException {
        if (Clamd.isInstalled()) {
            clamd = Clamd.start(folder, HARM);
        } else if (Boolean.getBoolean("clamd")) {
            throw new AssertionError("the profile clamd wants a clamd, and there is none: apt-get install clamav-daemon");
        }
    }

    @AfterAll
    static void stop() {
        if (clamd != null) {
            clamd.close();
        }
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    private static Finding scanned(byte[]... parts) {
        assumeTrue(clamd != null, "there is no clamd on this machine, so nothing was scanned: apt-get install clamav-daemon");
        return new ClamdScanner(VERTX, "127.0.0.1", clamd.port(), PATIENCE).scan(Multi.createFrom().items(parts)).await()
                .atMost(PATIENCE);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            stream: OK                                      | -
            stream: Win.Test.EICAR_HDB-1 FOUND              | Win.Test.EICAR_HDB-1
            stream: Eicar-Signature FOUND                   | Eicar-Signature
            """)
    void anAnswerIsRead(String reply, String signature) {
        assertThat(ClamdScanner.finding(reply + "\0").signature()).isEqualTo(signature);
    }

    @ParameterizedTest(name = "{0} says nothing")
    @CsvSource(delimiter = '|', textBlock = """
            INSTREAM size limit exceeded. ERROR
            ''
            stream: OK, though not quite
            UNKNOWN COMMAND
            """)
    void noAnswerIsNotTakenForGood(String reply) {
        assertThatThrownBy(() -> ClamdScanner.finding(reply)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void harmIsFoundAlsoWhereItIsCutInParts() {
        assertThat(scanned(ascii(HARM)).signature()).startsWith("Eicar");
        List<byte[]> letters = new ArrayList<>();
        for (byte letter : ascii(HARM)) {
            letters.add(new byte[] { letter });
        }
        assertThat(scanned(letters.toArray(byte[][]::new)).signature()).startsWith("Eicar");
    }

    @Test
    void nothingIsFoundWhereThereIsNothing() {
        assertThat(scanned(ascii("The lanterns arrived wet."))).isEqualTo(Finding.NOTHING);
        assertThat(scanned(new byte[900_000], new byte[90_000])).isEqualTo(Finding.NOTHING);
    }

    @Test
    void whatIsTooLargeForItIsNotTakenForClean() {
        byte[][] parts = new byte[40][];
        java.util.Arrays.fill(parts, new byte[100_000]);
        assertThatThrownBy(() -> scanned(parts)).isInstanceOf(clamd == null ? org.opentest4j.TestAbortedException.class
                : RuntimeException.class);
        assumeTrue(clamd != null, "there is no clamd on this machine");
    }

    @Test
    void aScannerThatIsNotThereSaysNothing() {
        ClamdScanner nobody = new ClamdScanner(VERTX, "127.0.0.1", 1, Duration.ofSeconds(2));
        assertThatThrownBy(() -> nobody.scan(Multi.createFrom().items(ascii("a"))).await().atMost(PATIENCE))
                .hasStackTraceContaining("refused");
    }

    /** A daemon of one's own that knows one signature. */
    record Clamd(Process process, int port) implements AutoCloseable {

        private static final Path PROGRAM = Path.of("/usr/sbin/clamd");

        static boolean isInstalled() {
            return Files.isExecutable(PROGRAM);
        }

        static Clamd start(Path folder, String harm) throws IOException {
            Path known = Files.createDirectories(folder.resolve("signatures"));
            Files.writeString(known.resolve("local.ndb"),
                    "Eicar-Signature:0:*:" + java.util.HexFormat.of().formatHex(ascii(harm)) + "\n");
            int port;
            try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            Path settings = Files.writeString(folder.resolve("clamd.conf"), """
                    Foreground yes
                    DatabaseDirectory %s
                    TCPSocket %d
                    TCPAddr 127.0.0.1
                    StreamMaxLength 1M
                    TemporaryDirectory %s
                    LogFile %s
                    """.formatted(known, port, folder, folder.resolve("clamd.log")));
            Process process = new ProcessBuilder(PROGRAM.toString(), "--config-file=" + settings).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("clamd.out").toFile()).start();
            tradeassurance.chassis.testing.Eventually.eventually(() -> {
                try (java.net.Socket open = new java.net.Socket("127.0.0.1", port)) {
                    assertThat(open.isConnected()).isTrue();
                } catch (IOException notYet) {
                    throw new AssertionError("clamd does not listen: " + Files.readString(folder.resolve("clamd.out")), notYet);
                }
            });
            return new Clamd(process, port);
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
