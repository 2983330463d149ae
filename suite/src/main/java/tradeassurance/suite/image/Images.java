package tradeassurance.suite.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;

import tradeassurance.suite.steady.SteadyBuild;

/**
 * {@code ./mvnw -Pimages}: the images of the four services and of the suite, as files, or with {@code -Dregistry=host/folder}
 * in a registry, whose login is the one that Docker's configuration has. {@code -Dimages.twice=true} makes them a second time,
 * and fails where a digest is not the same.
 */
public final class Images {

    /** Under what name the manifests ask for them. */
    static final String PREFIX = "docker.io/trade-assurance";
    private static final List<String> SERVICES = List.of("order-service", "payment-service", "dispute-service",
            "limit-service");

    private Images() {
    }

    /** What is built comes in system properties, from the build. */
    public static void main(String[] arguments) throws IOException, InvalidImageReferenceException {
        Path project = Path.of(given("images.project"));
        Specification specification = new Specification(given("images.base"),
                Specification.platforms(given("images.platforms")),
                registry().orElse(PREFIX), given("images.version"), Instant.parse(given("images.created")));
        SteadyBuild services = new SteadyBuild(project, SERVICES, given("images.repository"));
        services.run();
        Map<String, String> digests = make(project, specification);
        if (Boolean.getBoolean("images.twice")) {
            services.run();
            Map<String, String> again = make(project, specification);
            if (!again.equals(digests)) {
                throw new IllegalStateException("made twice, the images are not the same: " + digests + ", then " + again);
            }
            System.out.println("  made twice, and all are the same");
        }
    }

    /** @return the digest of each image, by where it is */
    private static Map<String, String> make(Path project, Specification specification)
            throws IOException, InvalidImageReferenceException {
        Path folder = Files.createDirectories(project.resolve("suite/target/images"));
        Builder builder = new Builder(specification, folder.resolve("cache"));
        Map<String, String> digests = new TreeMap<>();
        for (Contents contents : all(project, specification.version())) {
            if (registry().isPresent()) {
                String reference = specification.reference(contents.name());
                digests.put(reference, builder.toRegistry(contents, known(reference), false));
            } else {
                for (Platform platform : specification.platforms()) {
                    Path file = folder.resolve(contents.name() + "-" + platform.getArchitecture() + ".tar");
                    digests.put(project.relativize(file).toString(), builder.toTar(contents, platform, file));
                }
            }
        }
        digests.forEach((where, digest) -> System.out.println("  " + where + "  " + digest));
        return digests;
    }

    private static Optional<String> registry() {
        return Optional.ofNullable(System.getProperty("registry")).filter(text -> !text.isBlank());
    }

    private static List<Contents> all(Path project, String version) {
        return Stream.concat(SERVICES.stream().map(service -> Contents.service(project.resolve(service))),
                Stream.of(Contents.suite(project.resolve("suite"), version))).toList();
    }

    private static String given(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }

    private static RegistryImage known(String reference) throws InvalidImageReferenceException {
        return RegistryImage.named(reference).addCredentialRetriever(CredentialRetrieverFactory
                .forImage(ImageReference.parse(reference), log -> {
                }).dockerConfig());
    }
}
