package tradeassurance.chassis.document.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;

/**
 * Removes what uploads that broke off have left on the disk. The server removes the files of every request that it answers;
 * a client that hangs up in the middle of a file gets no answer, and could fill the disk.
 */
@ApplicationScoped
class BrokenUploads {

    private static final Logger LOG = Logger.getLogger(BrokenUploads.class);
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);
    private static final String FILES = "resteasy-reactive*upload";

    private final Path folder;

    BrokenUploads(@ConfigProperty(name = "quarkus.http.body.uploads-directory") Optional<Path> folder) {
        this.folder = folder.orElse(Path.of(System.getProperty("java.io.tmpdir"), "uploads"));
    }

    @Scheduled(every = "15m", delayed = "5m")
    void remove() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant before = now().minus(LONGEST_UPLOAD);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FILES)) {
            for (Path file : files) {
                if (since(file).isBefore(before) && Files.deleteIfExists(file)) {
                    LOG.infof("removed %s, which a broken upload has left", file);
                }
            }
        }
    }

    /** By the clock of the disk, which is the one that the files are stamped with. */
    private Instant now() throws IOException {
        Path fresh = Files.createTempFile(folder, "now", "");
        try {
            return since(fresh);
        } finally {
            Files.delete(fresh);
        }
    }

    private static Instant since(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException goneMeanwhile) {
            return Instant.MAX;
        }
    }
}
