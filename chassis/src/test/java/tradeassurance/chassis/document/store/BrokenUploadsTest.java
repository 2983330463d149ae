package tradeassurance.chassis.document.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenUploadsTest {

    @TempDir
    Path folder;

    private void left(String name, Duration ago) throws IOException {
        Files.setLastModifiedTime(Files.writeString(folder.resolve(name), "half a con"),
                FileTime.from(Instant.now().minus(ago)));
    }

    @Test
    void onlyWhatNoUploadCanBeWritingAnyMoreIsRemoved() throws IOException {
        left("resteasy-reactive1upload", Duration.ofMinutes(61));
        left("resteasy-reactive2upload", Duration.ofMinutes(59));
        left("somebody else's", Duration.ofDays(9));
        new BrokenUploads(Optional.of(folder)).remove();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("resteasy-reactive2upload",
                    "somebody else's");
        }
        new BrokenUploads(Optional.of(folder.resolve("not there"))).remove();
    }
}
