package tradeassurance.suite.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where everything is kept, held by one suite at a time. */
final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Takes the folder and makes what is missing; fails with one sentence where it is in use or damaged. */
    static DataFolder open(Path root) {
        try {
            Files.createDirectories(root.resolve("logs"));
            Files.createDirectories(root.resolve("processes"));
            FileChannel channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = locked(channel);
            if (lock == null) {
                channel.close();
                throw new StartFailure("The data folder " + root
                        + " is in use by a suite that is running: stop that one, or choose another with -Ddata=folder.");
            }
            DataFolder folder = new DataFolder(root, channel);
            folder.requireWhole();
            return folder;
        } catch (IOException e) {
            throw new StartFailure("The data folder " + root + " cannot be used: " + e + ".", e);
        }
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    Path provider() {
        return root.resolve("provider");
    }

    Path issuer() {
        return root.resolve("issuer");
    }

    Path documents(String component) {
        return root.resolve("documents").resolve(component);
    }

    Path log(String component) {
        return root.resolve("logs").resolve(component + ".log");
    }

    Path process(String component) {
        return root.resolve("processes").resolve(component);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StartFailure("The data folder " + root + " cannot be let go: " + e.getMessage() + ".", e);
        }
    }

    private static FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    private void requireWhole() throws IOException {
        if (!Files.exists(postgres())) {
            return;
        }
        String missing = !Files.exists(postgres().resolve("PG_VERSION")) ? "postgres/PG_VERSION"
                : !Files.exists(postgres().resolve("global/pg_control")) ? "postgres/global/pg_control"
                        : !Files.exists(secrets()) ? "secrets.properties" : "";
        if (!missing.isEmpty()) {
            close();
            throw new StartFailure("The data folder " + root + " is only half there (" + missing
                    + " is missing): delete it to begin anew, or choose another with -Ddata=folder.");
        }
        String version = Files.readString(postgres().resolve("PG_VERSION")).strip();
        if (!version.equals(PostgresBinaries.MAJOR_VERSION)) {
            close();
            throw new StartFailure(
                    "The data folder " + root + " was written by PostgreSQL " + version + ", and this suite brings "
                            + PostgresBinaries.MAJOR_VERSION + ": choose another with -Ddata=folder.");
        }
    }
}
