package tradeassurance.suite.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** PostgreSQL as a supervised process that loses no committed row, whatever is killed. */
final class PostgresProcess {

    private static final Duration INITIALISES_WITHIN = Duration.ofSeconds(60);
    /** For three processes of each of four services, each with a full pool, and for whoever looks. */
    private static final String MAX_CONNECTIONS = "300";

    private PostgresProcess() {
    }

    /** Makes the cluster at the first start, and tells how to run it. */
    static Supervised.Plan plan(PostgresBinaries binaries, DataFolder folder, int port, String password, Consumer<String> say) {
        Path log = folder.log(Component.POSTGRES.label);
        if (!Files.exists(folder.postgres())) {
            initialise(binaries, folder.postgres(), password, log);
        }
        ProcessBuilder command = new ProcessBuilder(binaries.command("postgres",
                "-D", folder.postgres().toString(), "-p", String.valueOf(port), "-h", "127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "max_connections=" + MAX_CONNECTIONS,
                "-c", "shared_buffers=128MB",
                // What has been answered with success survives power failure: said here, not left to defaults.
                "-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "full_page_writes=on"));
        Databases databases = new Databases(new Settings.Postgres("127.0.0.1", port, "postgres", password));
        return new Supervised.Plan(Component.POSTGRES.label, command, databases::answer, "INT", log,
                folder.process(Component.POSTGRES.label), say);
    }

    private static void initialise(PostgresBinaries binaries, Path target, String password, Path log) {
        Path draft = target.resolveSibling("postgres.draft");
        try {
            // A cluster that is not complete never gets the real name; what is left of one is thrown away.
            FolderTree.delete(draft);
            Path passwordFile = Files.createTempFile(target.getParent(), "password", "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(passwordFile, password);
                run(binaries.command("initdb", "-D", draft.toString(), "-U", "postgres", "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256", "--encoding=UTF8", "--no-locale", "--no-instructions"), log);
            } finally {
                Files.delete(passwordFile);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartFailure("The database folder " + target + " cannot be made: " + e + ".", e);
        }
    }

    private static void run(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        try {
            if (!process.waitFor(INITIALISES_WITHIN.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new StartFailure("PostgreSQL cannot make its data folder: " + LastWords.of(log)
                        + " The whole log is in " + log + ".");
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted.", stopped);
        }
    }
}
