package tradeassurance.suite.image;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.cloud.tools.jib.api.buildplan.Platform;

/**
 * How all images of a build are made.
 *
 * @param base what they stand on: a reference, {@code tar://} and a path, or {@code scratch}
 * @param platforms for which machines
 * @param prefix what stands before their names: a registry and a folder in it
 * @param version the tag
 * @param created the time that they carry; that of the build would make each build another image
 */
record Specification(String base, Set<Platform> platforms, String prefix, String version, Instant created) {

    static final String NOTHING = "scratch";

    /** Such as {@code linux/amd64,linux/arm64}. */
    static Set<Platform> platforms(String list) {
        return Stream.of(list.split(",")).map(String::strip).map(Specification::platform).collect(Collectors.toSet());
    }

    String reference(String name) {
        return prefix + "/" + name + ":" + version;
    }

    private static Platform platform(String text) {
        String[] systemAndMachine = text.split("/");
        if (systemAndMachine.length != 2) {
            throw new IllegalArgumentException(text + " is not a platform, such as linux/amd64");
        }
        return new Platform(systemAndMachine[1], systemAndMachine[0]);
    }
}
