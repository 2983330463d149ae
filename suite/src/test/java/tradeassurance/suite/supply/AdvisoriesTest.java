package tradeassurance.suite.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a service is shipped with has a weakness that we know of. */
class AdvisoriesTest {

    @ParameterizedTest
    @ValueSource(strings = { "order-service", "payment-service", "dispute-service", "limit-service" })
    void noKnownWeaknessIsShipped(String service) throws IOException {
        List<String> jars = jars(service);
        List<String> weak = Advisory.all().stream()
                .flatMap(advisory -> jars.stream().map(jar -> version(jar, advisory.artifact())).flatMap(Optional::stream)
                        .filter(advisory::concerns)
                        .map(version -> advisory.id() + ": " + advisory.artifact() + " " + version + ", " + advisory.what()))
                .toList();

        assertThat(weak).isEmpty();
        assertThat(Advisory.all().stream().map(Advisory::artifact).distinct()
                .filter(artifact -> jars.stream().anyMatch(jar -> version(jar, artifact).isPresent())))
                .as("the advisories are about what is here").hasSizeGreaterThan(15);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            3.33.2         | [3.33.0,3.33.2.1)           | true
            3.33.2.1       | [3.33.0,3.33.2.1)           | false
            4.1.124.Final  | (,4.1.125.Final)            | true
            4.1.130.Final  | (,4.1.125.Final)            | false
            4.5.2          | [4.3.4,4.4.8),[4.5.0,4.5.3) | true
            4.5.27         | [4.3.4,4.4.8),[4.5.0,4.5.3) | false
            """)
    void aVersionIsConcernedOrNot(String version, String range, boolean concerned) {
        assertThat(Advisory.read("CVE-1|g:a|" + range + "|x").concerns(version)).isEqualTo(concerned);
    }

    private static List<String> jars(String service) throws IOException {
        TreeSet<String> jars = new TreeSet<>();
        for (String folder : List.of("main", "boot")) {
            try (var files = Files.list(Path.of("..", service, "target/quarkus-app/lib", folder))) {
                files.forEach(file -> jars.add(file.getFileName().toString()));
            }
        }
        return List.copyOf(jars);
    }

    /** Shipped as {@code group.artifact-version.jar}. */
    private static Optional<String> version(String jar, String artifact) {
        String start = artifact.replace(':', '.') + "-";
        String rest = jar.startsWith(start) ? jar.substring(start.length()).replaceAll("\\.jar$", "") : "";
        return rest.matches("\\d.*") ? Optional.of(rest) : Optional.empty();
    }
}
