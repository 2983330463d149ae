package tradeassurance.suite.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.Ports;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.Platform;

/** Makes an image; the digest depends on the contents and the specification, and on nothing else. */
final class Builder {

    /** Nobody's: the number that the pods run as. */
    private static final String USER = "10001:10001";

    private final Specification specification;
    private final Path cache;

    Builder(Specification specification, Path cache) {
        this.specification = specification;
        this.cache = cache;
    }

    /** A file for {@code docker load}, which holds one platform; answers the digest. */
    String toTar(Contents contents, Platform platform, Path file) {
        try {
            return build(contents, Set.of(platform),
                    Containerizer.to(TarImage.at(file).named(specification.reference(contents.name()))));
        } catch (InvalidImageReferenceException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** All platforms under one name; answers the digest. */
    String toRegistry(Contents contents, RegistryImage target, boolean insecure) {
        return build(contents, specification.platforms(), Containerizer.to(target).setAllowInsecureRegistries(insecure));
    }

    private String build(Contents contents, Set<Platform> platforms, Containerizer target) {
        try {
            JibContainerBuilder image = specification.base().equals(Specification.NOTHING) ? Jib.fromScratch()
                    : Jib.from(specification.base());
            return image.setPlatforms(platforms).setCreationTime(specification.created()).setUser(USER)
                    .setWorkingDirectory(Contents.HOME).setFileEntriesLayers(contents.layers())
                    .setEntrypoint(contents.entrypoint()).setExposedPorts(Ports.parse(List.of("8080")))
                    .setLabels(Map.of("org.opencontainers.image.title", contents.name(),
                            "org.opencontainers.image.version", specification.version(),
                            "org.opencontainers.image.licenses", "Apache-2.0"))
                    .containerize(target.setToolName("trade-assurance").setApplicationLayersCache(cache))
                    .getDigest().toString();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } catch (IOException | InvalidImageReferenceException | CacheDirectoryCreationException | RegistryException
                | ExecutionException e) {
            throw new IllegalStateException(contents.name() + " cannot be made into an image: " + e.getMessage(), e);
        }
    }
}
