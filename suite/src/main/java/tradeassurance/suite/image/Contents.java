package tradeassurance.suite.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;

/**
 * What is in an image and how it is started.
 *
 * @param name what the image is called, without registry and version
 * @param layers what seldom changes first
 * @param entrypoint the command
 */
record Contents(String name, List<FileEntriesLayer> layers, List<String> entrypoint) {

    static final AbsoluteUnixPath HOME = AbsoluteUnixPath.get("/app");
    private static final String OURS = "tradeassurance.";

    /** The heap is less than half of what the pod may use: threads, buffers and classes need the rest. */
    private static final List<String> JAVA = List.of("java", "-XX:MaxRAMPercentage=40", "-XX:+ExitOnOutOfMemoryError");

    /** A service as Quarkus has built it. */
    static Contents service(Path module) {
        Path app = module.resolve("target/quarkus-app");
        Predicate<Path> theirs = file -> file.startsWith(app.resolve("lib"))
                && !file.getFileName().toString().startsWith(OURS);
        return new Contents(module.getFileName().toString(),
                List.of(layer("libraries", app, HOME, theirs), layer("application", app, HOME, theirs.negate()), bom(module)),
                started("-jar", HOME.resolve("quarkus-run.jar").toString()));
    }

    /** The suite of this version, whose main class is the first argument. */
    static Contents suite(Path module, String version) {
        AbsoluteUnixPath there = HOME.resolve("lib");
        Path libraries = module.resolve("target/libraries");
        Path jar = module.resolve("target/suite-" + version + ".jar");
        FileEntriesLayer own = FileEntriesLayer.builder().setName("application").addEntry(jar, there.resolve("suite.jar"))
                .build();
        return new Contents("suite", List.of(layer("libraries", libraries, there, file -> true), own, bom(module)),
                started("-cp", there + "/*"));
    }

    private static FileEntriesLayer layer(String name, Path from, AbsoluteUnixPath to, Predicate<Path> wanted) {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).filter(wanted).sorted()
                    .forEach(file -> layer.addEntry(file, to.resolve(from.relativize(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(from + " has not been built", e);
        }
        return layer.build();
    }

    /** The bill of materials, for those who ask an image what is in it. */
    private static FileEntriesLayer bom(Path module) {
        Path file = module.resolve("target/sbom.json");
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing: images are built by ./mvnw -Pimages, which makes it");
        }
        return FileEntriesLayer.builder().setName("sbom").addEntry(file, HOME.resolve("sbom.cdx.json")).build();
    }

    private static List<String> started(String... what) {
        return Stream.concat(JAVA.stream(), Stream.of(what)).toList();
    }
}
