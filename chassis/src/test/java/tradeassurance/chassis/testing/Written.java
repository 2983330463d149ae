package tradeassurance.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds committed pages against what the code says. Written anew only when asked: run the test with {@code -Dwrite=true}. */
public final class Written {

    private Written() {
    }

    /** Fails where the file does not say exactly this. The path is relative to the module. */
    public static void same(String path, String expected) {
        Path file = Path.of(path);
        try {
            if (Boolean.getBoolean("write")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, expected);
                return;
            }
            String written = Files.exists(file) ? Files.readString(file) : "";
            if (!written.equals(expected)) {
                throw new AssertionError(
                        path + " is not what the code says; run this test with -Dwrite=true and read the diff:\n"
                                + expected);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
