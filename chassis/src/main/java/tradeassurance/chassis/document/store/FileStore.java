package tradeassurance.chassis.document.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.file.OpenOptions;
import tradeassurance.chassis.document.DocumentStore;

/**
 * Keeps content as files of a folder that all replicas share. A file gets its name when it is whole and on the disk, so a
 * crash leaves a nameless one or none. Ids begin with their time, and a folder holds what came within some three days: the
 * order of folders is the order of ids.
 */
final class FileStore implements DocumentStore {

    private static final int OF_THE_SAME_DAYS = "doc_".length() + 5;
    private static final String INCOMING = ".incoming";

    private final Vertx vertx;
    private final Path root;

    FileStore(Vertx vertx, Path root) {
        this.vertx = vertx;
        this.root = root.toAbsolutePath();
    }

    @Override
    public Uni<Void> put(String id, Path content) {
        return blocking(() -> {
            Path folder = Files.createDirectories(folder(id));
            Path incoming = Files.createDirectories(root.resolve(INCOMING)).resolve(id);
            Files.copy(content, incoming, StandardCopyOption.REPLACE_EXISTING);
            flush(incoming);
            Files.move(incoming, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
            flush(folder);
            flush(root);
            return null;
        });
    }

    @Override
    public Uni<Multi<byte[]>> open(String id) {
        String path = path(id).toString();
        return Uni.createFrom().completionStage(() -> vertx.fileSystem()
                .open(path, new OpenOptions().setRead(true).setWrite(false).setCreate(false)).toCompletionStage())
                .onFailure(FileStore::isMissing).transform(missing -> new IllegalStateException("no content of " + id, missing))
                .map(io.vertx.mutiny.core.file.AsyncFile::newInstance)
                .map(file -> file.toMulti().map(part -> part.getBytes()).onTermination().call(file::close));
    }

    @Override
    public Uni<Void> remove(String id) {
        return blocking(() -> {
            Files.deleteIfExists(path(id));
            return null;
        });
    }

    @Override
    public Uni<List<Kept>> list(@Nullable String after, int most) {
        return blocking(() -> {
            List<Kept> kept = new ArrayList<>();
            for (Path folder : sorted(root)) {
                if (kept.size() < most && Files.isDirectory(folder) && notBefore(folder, after)) {
                    sorted(folder).stream().filter(file -> isAfter(file, after)).limit(most - kept.size())
                            .forEach(file -> kept.add(new Kept(name(file), since(file))));
                }
            }
            return kept;
        });
    }

    private Path path(String id) {
        return folder(id).resolve(id);
    }

    /** Where an id's content is. An id that is not one of ours would lead anywhere. */
    private Path folder(String id) {
        if (!Stores.isOurs(id)) {
            throw new IllegalArgumentException("no id of a document: " + id);
        }
        return root.resolve(id.substring(0, OF_THE_SAME_DAYS));
    }

    private static boolean notBefore(Path folder, @Nullable String after) {
        return !name(folder).startsWith(".")
                && (after == null || name(folder).compareTo(after.substring(0, OF_THE_SAME_DAYS)) >= 0);
    }

    private static boolean isAfter(Path file, @Nullable String after) {
        return Stores.isOurs(name(file)) && (after == null || name(file).compareTo(after) > 0);
    }

    private static List<Path> sorted(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static Instant since(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void flush(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static boolean isMissing(Throwable failure) {
        return failure instanceof NoSuchFileException || failure.getCause() instanceof NoSuchFileException;
    }

    private <T> Uni<T> blocking(Callable<@Nullable T> work) {
        return Uni.createFrom().completionStage(() -> vertx.executeBlocking(work, false).toCompletionStage())
                .onFailure(IOException.class).transform(Stores::unavailable);
    }
}
