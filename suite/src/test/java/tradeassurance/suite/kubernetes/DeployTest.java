package tradeassurance.suite.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecretKeySelector;

/** The commands under "Deploy" make every secret that the manifests read, and are few. */
class DeployTest {

    private static final int MOST_COMMANDS = 10;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            sandbox,    ../README.md
            production, ../k8s/README.md
            """)
    void theyMakeEverySecretThatIsRead(String name, Path readme) throws IOException {
        Overlay overlay = Overlay.all().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        Set<String> made = commands(readme).stream().flatMap(DeployTest::expanded).flatMap(DeployTest::secretKeys)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> read = overlay.pods().values().stream().flatMap(pod -> read(pod.getSpec()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(read).hasSizeGreaterThan(10);
        assertThat(made).containsAll(read);
    }

    @Test
    void fromAClusterToTheFirstTradeThereAreFew() throws IOException {
        List<String> commands = commands(Path.of("../README.md"));

        assertThat(commands).hasSizeBetween(3, MOST_COMMANDS);
        assertThat(commands).last().isEqualTo("./mvnw -Pdemo");
    }

    /** What stands indented belongs to the command above it, and so does the end of a loop. */
    private static List<String> commands(Path readme) throws IOException {
        String deploy = Files.readString(readme).split("(?m)^## Deploy$")[1];
        String block = deploy.split("```sh\\n")[1].split("```")[0];
        return Stream.of(block.split("\\n(?! |done)")).filter(line -> !line.isBlank()).map(String::strip).toList();
    }

    private static Stream<String> expanded(String command) {
        return command.startsWith("for service in order payment dispute limit;")
                ? Stream.of("order", "payment", "dispute", "limit")
                        .map(service -> command.replaceAll("\\$\\{?service}?", service))
                : Stream.of(command);
    }

    private static Stream<String> secretKeys(String commands) {
        return Stream.of(commands.split("create secret generic ")).skip(1).flatMap(one -> {
            String name = one.split(" ")[0];
            return Stream.of(one.split("--from-literal=")).skip(1).map(literal -> name + "/" + literal.split("=")[0]);
        });
    }

    private static Stream<String> read(PodSpec pod) {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()).map(Container::getEnv)
                .flatMap(List::stream).map(EnvVar::getValueFrom).filter(from -> from != null && from.getSecretKeyRef() != null)
                .map(from -> path(from.getSecretKeyRef()));
    }

    private static String path(SecretKeySelector reference) {
        return reference.getName() + "/" + reference.getKey();
    }
}
