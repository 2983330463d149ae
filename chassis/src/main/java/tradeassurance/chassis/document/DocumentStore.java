package tradeassurance.chassis.document;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Keeps the content of documents under their ids. What has been put is there whole and for good, or not at all. Fails with
 * {@code storage-unavailable} where the store does not answer. Never asked inside a transaction.
 */
public interface DocumentStore {

    /** A content that is there, and since when by the store's own clock. */
    record Kept(String id, Instant since) {
    }

    /** Writes the content of a file under an id, durably; the file stays where it is. */
    Uni<Void> put(String id, Path content);

    /** The content, read as fast as it is taken off; an {@link IllegalStateException} where there is none. */
    Uni<Multi<byte[]>> open(String id);

    /** Removes a content; nothing happens where there is none. */
    Uni<Void> remove(String id);

    /** What is there, in the order of ids. Files that are not ours are left out. */
    Uni<List<Kept>> list(@Nullable String after, int most);

    /** Lets go of connections. */
    default void close() {
    }
}
