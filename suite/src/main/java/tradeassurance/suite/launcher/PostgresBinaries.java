package tradeassurance.suite.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from the classpath once for each build of the suite. */
final class PostgresBinaries {

    /** The major version of the data folders that these programs can read. */
    static final String MAJOR_VERSION = "18";

    private static final int ANY_EXECUTE = 0111;

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /** Unpacks beside and then moves, so that a folder of this name is whole. */
    static PostgresBinaries in(Path parent) {
        Path folder = parent.resolve("postgres-" + MAJOR_VERSION);
        if (!Files.isDirectory(folder)) {
            try {
                Files.createDirectories(parent);
                Path draft = Files.createTempDirectory(parent, "postgres-draft");
                unpack(draft);
                move(draft, folder);
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL cannot be unpacked into " + folder, e);
            }
        }
        return new PostgresBinaries(folder);
    }

    /** The command line, such that the server does not see a root user, as whom it refuses to run. */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void move(Path draft, Path folder) throws IOException {
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            // Somebody else was faster with the same files.
            FolderTree.delete(draft);
        }
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive())) {
            if (packed == null) {
                throw new StartFailure("No PostgreSQL comes along for this kind of machine (" + archive()
                        + "): name a server with -Dpostgres=host:port.");
            }
            try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, target);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("an entry leads out of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            boolean executable = (entry.getMode() & ANY_EXECUTE) != 0;
            if (executable && !file.toFile().setExecutable(true)) {
                throw new IOException(file + " cannot be made executable");
            }
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        boolean arm = Stream.of("aarch64", "arm64").anyMatch(System.getProperty("os.arch")::equals);
        return "postgres-" + system + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }
}
