package tradeassurance.suite.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import tradeassurance.suite.launcher.Replicas;

/** The same reservation without a service and without its bookkeeping: PostgreSQL's own load generator, on the same server. */
final class Pgbench implements Contender {

    /** As one transaction of two statements. */
    static final String TRANSACTION = """
            \\set supplier random(0, %d - 1)
            BEGIN;
            UPDATE plain_limit SET reserved = reserved + 1 WHERE supplier_id = :supplier AND granted - reserved >= 1;
            INSERT INTO plain_reservation (supplier_id, amount) VALUES (:supplier, 1);
            COMMIT;
            """;

    /** As one statement. */
    static final String STATEMENT = """
            \\set supplier random(0, %d - 1)
            WITH reserved AS (UPDATE plain_limit SET reserved = reserved + 1
                               WHERE supplier_id = :supplier AND granted - reserved >= 1 RETURNING supplier_id)
            INSERT INTO plain_reservation (supplier_id, amount) SELECT supplier_id, 1 FROM reserved;
            """;

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final String THREADS = "2";
    private static final long GRACE_S = 30;
    private static final int MICROS_AT = 2;

    private final String name;
    private final Path program;
    private final Path folder;
    private final Replicas.Server server;
    private final int clients;

    private Pgbench(String name, Path program, Path folder, Replicas.Server server, int clients) {
        this.name = name;
        this.program = program;
        this.folder = folder;
        this.server = server;
        this.clients = clients;
    }

    /** The program, as Debian's packages or the path have it; empty where it is not installed. */
    static Optional<Path> installed() {
        Stream<Path> debian = Stream.of("18", "17", "16", "15").map(version -> Path.of("/usr/lib/postgresql", version, "bin"));
        Stream<Path> path = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
        return Stream.concat(debian, path).map(folder -> folder.resolve("pgbench")).filter(Files::isExecutable).findFirst();
    }

    static Pgbench with(String name, Path program, Replicas.Server server, String script, int suppliers, int clients,
            Path room) {
        try {
            Path folder = Files.createTempDirectory(room, "pgbench");
            Files.writeString(folder.resolve("script.sql"), script.formatted(suppliers));
            return new Pgbench(name, program, folder, server, clients);
        } catch (IOException e) {
            throw new UncheckedIOException("no room for the script of pgbench", e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Rate measure(Duration time) {
        try {
            Path output = folder.resolve("output");
            ProcessBuilder command = new ProcessBuilder(program.toString(), "-n", "-M", "prepared", "-l",
                    "-c", String.valueOf(clients), "-j", clients == 1 ? "1" : THREADS, "-T", String.valueOf(time.toSeconds()),
                    "-f", "script.sql", "-h", server.host(), "-p", String.valueOf(server.port()), "-U", server.user(),
                    BenchSuppliers.PLAIN);
            command.environment().put("PGPASSWORD", server.password());
            Process process = command.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(time.toSeconds() + GRACE_S, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("pgbench has failed: " + Files.readString(output));
            }
            return read(Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException("pgbench cannot be run", e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", stopped);
        }
    }

    /** The rate as pgbench says it; the times from its log, which has a line for each transaction. */
    private Rate read(String output) throws IOException {
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench tells no rate: " + output);
        }
        List<Path> logs;
        try (Stream<Path> files = Files.list(folder)) {
            logs = files.filter(file -> file.getFileName().toString().startsWith("pgbench_log.")).toList();
        }
        LongStream nanos = LongStream.empty();
        for (Path log : logs) {
            nanos = LongStream.concat(nanos, Files.readAllLines(log).stream()
                    .mapToLong(line -> Long.parseLong(line.split(" ")[MICROS_AT]) * 1000));
            Files.delete(log);
        }
        Rate times = Rate.of(nanos.sorted().toArray(), 0, 1);
        return new Rate(Double.parseDouble(rate.group(1)), times.p50(), times.p99(), 0, -1);
    }
}
