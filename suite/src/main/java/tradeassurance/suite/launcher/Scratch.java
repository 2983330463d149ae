package tradeassurance.suite.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary folder. It goes when what it was for has been done; after a failure it stays, with the logs that are in it. */
public final class Scratch implements AutoCloseable {

    private final Path folder;
    private boolean spent;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    public static Scratch called(String name) throws IOException {
        return new Scratch(Files.createTempDirectory(name));
    }

    public Path folder() {
        return folder;
    }

    /** Nobody will look at it any more. */
    public void spend() {
        spent = true;
    }

    @Override
    public void close() throws IOException {
        if (spent) {
            FolderTree.delete(folder);
        }
    }
}
