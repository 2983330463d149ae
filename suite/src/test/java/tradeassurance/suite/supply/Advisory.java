package tradeassurance.suite.supply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;

/** A published weakness of an artifact, and the versions that have it. */
record Advisory(String id, String artifact, VersionRange versions, String what) {

    static List<Advisory> all() {
        try (var text = Advisory.class.getResourceAsStream("advisories.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Advisory::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the advisories cannot be read", e);
        }
    }

    static Advisory read(String line) {
        String[] parts = line.split("\\|");
        try {
            return new Advisory(parts[0].trim(), parts[1].trim(), VersionRange.createFromVersionSpec(parts[2].trim()),
                    parts[3].trim());
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    boolean concerns(String version) {
        return versions.containsVersion(new DefaultArtifactVersion(version));
    }
}
